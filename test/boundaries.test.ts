import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  folders,
  forTests,
  retiredNames,
  retiredWords,
  rooms,
  runners,
  running,
  testDoors,
} from './boundaries/rules.ts'
import {
  exportedTypesOf,
  fileImported,
  folderOf,
  identifiersIn,
  importsOf,
  isForTests,
  isTest,
  loopsIn,
  nameOf,
  sources,
  top,
  typescriptIn,
} from './boundaries/sources.ts'
import { wordListsIn, wordListsOf } from './boundaries/word-lists.ts'

describe('the rooms', () => {
  it.each(Object.entries(rooms))('%s imports only what it may', (room, allowed) => {
    const forbidden = sources(room).flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => !from.startsWith('.'))
        .filter(
          ({ from }) => !allowed.includes(nameOf(from)) && !(isTest(file) && forTests.includes(nameOf(from))),
        )
        .map(({ from }) => `${file} imports ${from}`),
    )
    expect(forbidden).toEqual([])
  })

  it.each([
    ['packages/archive', []],
    // Tables and mails are in the encodings that pages are in.
    ['packages/containers', ['decodePage', 'PageError']],
  ] as const)('take into %s the types of press alone, and %j', (room, allowed: readonly string[]) => {
    const values = sources(room)
      .filter((file) => !isTest(file))
      .flatMap(importsOf)
      .filter(({ from, typeOnly }) => nameOf(from) === 'press' && !typeOnly)
      .flatMap(({ file, names }) =>
        names.filter((name) => !allowed.includes(name)).map((name) => `${file}: ${name}`),
      )
    expect(values).toEqual([])
  })

  it('have in the threads that read pages the containers, the parser and what cuts words alone', () => {
    const reached = new Set(['apps/server/src/reading/page-worker.ts'])
    const packages = new Set<string>()
    for (const file of reached) {
      for (const { from, typeOnly } of importsOf(file)) {
        if (typeOnly) continue
        if (from.startsWith('.')) reached.add(relative(top, resolve(top, dirname(file), from)))
        else if (from === '@communique/archive/page-words')
          reached.add('packages/archive/src/entries/page-words.ts')
        else if (!from.startsWith('node:')) packages.add(nameOf(from))
      }
    }
    expect([...packages].sort()).toEqual(['containers', 'full-text', 'press'])
  })

  it('are left only through their doors', () => {
    const escapes = Object.keys(rooms).flatMap((room) =>
      sources(room).flatMap((file) =>
        importsOf(file)
          .filter(({ from }) => from.startsWith('.'))
          .filter(({ from }) => relative(join(top, room), resolve(top, dirname(file), from)).startsWith('..'))
          .map(({ from }) => `${file} imports ${from}`),
      ),
    )
    expect(escapes).toEqual([])
  })

  it('name no file of one machine', () => {
    const found = ['apps', 'packages', 'test'].flatMap(typescriptIn).flatMap((file) =>
      [...readFileSync(join(top, file), 'utf8').matchAll(/['"`](\/[\w.-]+(?:\/[\w.-]+)+)/g)]
        .map(([, path = '']) => path)
        .filter((path) => !/^\/(?:dev|etc|proc|tmp|usr|var)\//.test(path) && existsSync(path))
        .map((path) => `${file} names ${path}`),
    )
    expect(found).toEqual([])
  })

  it('have no loops among their files, types included', () => {
    const loops: string[] = []
    for (const room of Object.keys(rooms)) {
      const graph = new Map(sources(room).map((file) => [file, importsOf(file).flatMap(fileImported)]))
      loops.push(...loopsIn(graph))
    }
    expect(loops).toEqual([])
  })

  it.each(Object.entries(folders))(
    '%s imports from folder to folder only as is written here',
    (room, arrows) => {
      const used = new Map<string, Set<string>>()
      const forbidden: string[] = []
      for (const file of sources(room).filter((path) => !isTest(path) && folderOf(path) !== '.')) {
        for (const imported of importsOf(file).flatMap(fileImported)) {
          const [from, to] = [folderOf(file), folderOf(imported)]
          if (from === to || isForTests(file)) continue
          used.set(from, (used.get(from) ?? new Set()).add(to))
          if (!(arrows[from] ?? []).includes(to)) forbidden.push(`${file} imports ${imported}`)
        }
      }
      expect(forbidden).toEqual([])
      // An arrow that nobody uses any more is to go.
      for (const [from, to] of Object.entries(arrows))
        expect([from, to.filter((folder) => !used.get(from)?.has(folder))]).toEqual([from, []])
    },
  )

  it('run operations in one place', () => {
    const elsewhere = Object.keys(rooms)
      .flatMap(sources)
      .filter((file) => !isTest(file) && !runners.test(file))
      .flatMap(importsOf)
      .filter(
        ({ from, names, typeOnly }) =>
          nameOf(from) === 'graphql' && !typeOnly && names.some((name) => running.test(name)),
      )
      .map(({ file, names }) => `${file} imports ${names.join(', ')}`)
    expect(elsewhere).toEqual([])
  })

  it('are entered by tests of the system only by the doors for them', () => {
    const entered = typescriptIn('test')
      .flatMap(importsOf)
      .map((imported) => ({ file: imported.file, to: fileImported(imported)[0] ?? '' }))
      .filter(({ to }) => /^(?:apps|packages)\//.test(to))
      .filter(({ to }) => !testDoors.some((door) => to.startsWith(`${door}/`)))
      .map(({ file, to }) => `${file} imports ${to}`)
    expect(entered).toEqual([])
  })

  it('give no two types one name', () => {
    const places = new Map<string, Set<string>>()
    for (const file of Object.keys(rooms)
      .flatMap(sources)
      .filter((path) => !isTest(path))) {
      for (const name of exportedTypesOf(file)) places.set(name, (places.get(name) ?? new Set()).add(file))
    }
    const doubles = [...places]
      .filter(([, files]) => files.size > 1)
      .map(([name, files]) => `${name}: ${[...files].join(', ')}`)
    expect(doubles).toEqual([])
  })

  it('use no name that was given up', () => {
    const used = [...Object.keys(rooms), 'test']
      .flatMap((folder) => typescriptIn(folder))
      .flatMap((file) => {
        // Migrations that were released stay as they are.
        if (file.includes('/migrations/')) return []
        return [...identifiersIn(file)]
          .filter(
            (name) =>
              retiredNames.test(name) ||
              name.split(/(?=[A-Z])|_|\d+/).some((word) => retiredWords.test(word)),
          )
          .map((name) => `${file} says ${name}`)
      })
    expect(used).toEqual([])
  })

  it('read the environment in one file', () => {
    const readers = Object.keys(rooms)
      .flatMap(sources)
      .filter(
        (file) =>
          !isTest(file) && /process\.env|import\.meta\.env/.test(readFileSync(join(top, file), 'utf8')),
      )
    expect(readers).toEqual(['apps/cli/src/environment.ts'])
  })

  it('keep the words of a language in their lexicon', () => {
    const lists = sources('packages/reported-speech')
      .filter((file) => !file.includes('/lexicon/') && !isForTests(file))
      .flatMap((file) => wordListsIn(file).map((list) => `${file}: ${list}`))
    expect(lists).toEqual([])
  })

  it('say of each word list where it comes from and under which licence', () => {
    const silent = sources('packages/reported-speech')
      .filter((file) => file.includes('/lexicon/') && !isForTests(file))
      .filter((file) => {
        const text = readFileSync(join(top, file), 'utf8')
        return (
          /\bwords\(\s*['"]|\[\s*'/.test(text) &&
          !/^\/\*\*(?:[^*]|\*(?!\/))*Source: (?:[^*]|\*(?!\/))*Licence: /.test(text)
        )
      })
    expect(silent).toEqual([])
  })

  it('give no two word lists one name, and keep none that nobody reads', () => {
    const files = sources('packages/reported-speech').filter((file) => !isForTests(file))
    const used = new Map<string, number>()
    for (const file of files)
      for (const name of identifiersIn(file)) used.set(name, (used.get(name) ?? 0) + 1)
    const names = files
      .filter((file) => file.includes('/lexicon/'))
      .flatMap((file) => [...readFileSync(join(top, file), 'utf8').matchAll(/^export const (\w+)/gm)])
      .map(([, name = '']) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names.filter((name) => (used.get(name) ?? 0) < 2)).toEqual([])
  })

  it('have no rooms for what has no name, and doors only at their doors', () => {
    const files = Object.keys(rooms).flatMap(sources)
    expect(
      files.filter((file) => /\b(?:utils?|helpers?|common|lib|managers?|services?)\b/.test(file)),
    ).toEqual([])
    expect(
      files.filter(
        (file) => /\/index\.ts$/.test(file) && !/^(?:apps|packages)\/[a-z-]+\/src\/index\.ts$/.test(file),
      ),
    ).toEqual([])
  })

  it('hold small files, and so do their tests', () => {
    const long = [...Object.keys(rooms), 'test']
      .flatMap((folder) => typescriptIn(folder))
      .map((file) => [file, readFileSync(join(top, file), 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 400)
    expect(long).toEqual([])
  })

  it('name every folder of packages/ and apps/', () => {
    const folders = ['packages', 'apps'].flatMap((parent) =>
      readdirSync(join(top, parent))
        .map((name) => `${parent}/${name}`)
        .filter((path) => statSync(join(top, path)).isDirectory()),
    )
    expect(folders.sort()).toEqual(Object.keys(rooms).sort())
  })
})

describe('a word list', () => {
  it.each([
    ['/^(?:said|says|told)$/', 1],
    ['/(?:said|says) (?:that|so)/u', 1],
    [String.raw`/^(?:\p{Lu}|\d|said|[a-z]+ly)$/u`, 0],
    ["new RegExp('(?:said|says|told)')", 1],
    ['pattern()`(?:said|says|told) (?:that)`', 1],
    ["'said says told'.split(' ')", 1],
    ["new Set(['said', 'says', 'told'])", 1],
    ["['Ada Kerrin | INDIRECT | that the dam holds']", 0],
  ])('%s: %i', (code, lists) => {
    expect(wordListsOf('a.ts', code)).toHaveLength(lists)
  })
})
