import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const top = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(top, path), 'utf8')

const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: top,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(top, path)))

/** Links in a page, those in code left out. */
function linksOf(page: string): string[] {
  const prose = read(page)
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
}

/** The anchors of a page, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('links in the documentation', () => {
  it('lead to files of the repository, and to headings in them', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((target) => !/^(?:https?|mailto):/.test(target))
        .filter((target) => {
          const [path = '', anchor] = target.split('#')
          const file = path === '' ? page : join(dirname(page), path)
          if (!existsSync(join(top, file))) return true
          return anchor !== undefined && !anchorsOf(file).includes(anchor)
        })
        .map((target) => `${page}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('reach every page of docs/ from the overview, the README or CONTRIBUTING', () => {
    const reached = new Set(['README.md', 'CONTRIBUTING.md'])
    for (const page of reached) {
      for (const target of linksOf(page)) {
        const file = join(dirname(page), target.split('#')[0] ?? '')
        if (pages.includes(file)) reached.add(file)
      }
    }
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([])
  })
})

describe('files that the documentation names', () => {
  it('exist', () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: top,
      encoding: 'utf8',
    }).split('\n')
    const named = pages.filter((page) => page.startsWith('docs/') || page === 'CONTRIBUTING.md')
    const missing = named.flatMap((page) =>
      [...read(page).matchAll(/`((?:apps|packages|test|docs|findings)\/[\w@./-]+)`/g)]
        .map(([, path = '']) => path.replace(/\/$/, ''))
        // Made when something runs, never committed.
        .filter((path) => !/\/(?:node_modules|\.data)$/.test(path))
        .filter(
          (path) =>
            !files.some((file) => file === path || file.startsWith(`${path}/`) || file === `${path}.ts`),
        )
        .map((path) => `${page}: ${path}`),
    )
    expect(missing).toEqual([])
  })
})

describe('decisions', () => {
  const folder = 'docs/decisions'
  const files = readdirSync(join(top, folder))
    .filter((name) => name !== 'README.md')
    .sort()

  it('are numbered without a gap, and listed', () => {
    const numbers = files.map((name) => Number(name.slice(0, 4)))
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
    expect(linksOf(`${folder}/README.md`)).toEqual(files)
  })

  it('have status, date, decision and measurement', () => {
    const form =
      /^# \d{4}\. [^\n]+\n\n- Status: (?:accepted|replaced by \d{4})\n- Date: \d{4}-\d\d-\d\d[^\n]*\n(?:\n## Context\n[\s\S]+)?\n## Decision\n[\s\S]+\n## Measurement\n[\s\S]+$/
    expect(files.filter((name) => !form.test(read(`${folder}/${name}`)))).toEqual([])
  })

  it('name the command of each measurement, or say that there is none', () => {
    const silent = files.filter((name) => {
      const [, measurement = ''] = read(`${folder}/${name}`).split('\n## Measurement\n')
      return !/^\s*None\b/.test(measurement) && !/`[^`]*(?:npm|npx|du|curl) [^`]*`|\]\(/.test(measurement)
    })
    expect(silent).toEqual([])
  })

  it('give the reason for every library', () => {
    const table = read(`${folder}/0023-libraries.md`)
    const manifests = [...manifestsIn('apps'), ...manifestsIn('packages')]
    const ours = new Set(manifests.map(({ name }) => name))
    const names = [
      ...Object.keys(JSON.parse(read('package.json')).devDependencies),
      ...manifests.flatMap(({ dependencies = {}, peerDependencies = {} }) =>
        Object.keys({ ...dependencies, ...peerDependencies }),
      ),
    ]
    const unnamed = [...new Set(names)].filter(
      (name) => !ours.has(name) && !name.startsWith('@types/') && !table.includes(name),
    )
    expect(unnamed).toEqual([])
  })
})

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

function manifestsIn(parent: string): Manifest[] {
  return readdirSync(join(top, parent)).map((name) => JSON.parse(read(join(parent, name, 'package.json'))))
}

describe('behaviours', () => {
  it('say by which test each is held, or why by none', () => {
    const rows = read('docs/behaviours.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:---|behaviour )/.test(line))
    expect(rows.length).toBeGreaterThan(20)
    const silent = rows.filter((row) => {
      const held = row.split(' | ').at(-1) ?? ''
      return !/^not held yet: \w/.test(held) && !/`[\w./-]+\.test\.ts`/.test(held)
    })
    expect(silent).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|term )/.test(line))
    .map((line) => line.slice(2, -2).split(' | '))

  it('explains each term once', () => {
    const terms = rows.map(([term]) => term)
    expect(terms.length).toBeGreaterThan(40)
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  })

  it('names only what is in the code', () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'apps', 'packages'], {
      cwd: top,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((file) => /\.(?:ts|sql|graphql)$/.test(file) && existsSync(join(top, file)))
    const words = new Set(files.flatMap((file) => read(file).match(/\w+/g) ?? []))
    const exists = (name: string) =>
      name.includes('/')
        ? files.some((file) => file.endsWith(`/${name}`) || `/${file}`.includes(`/${name}/`))
        : (name.match(/\w+/g) ?? []).every((word) => words.has(word))
    const missing = rows.flatMap(([term = '', , names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !exists(name))
        .map((name) => `${term}: ${name}`),
    )
    expect(missing).toEqual([])
  })
})
