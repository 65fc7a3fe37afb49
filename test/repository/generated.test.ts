import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const top = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

/** What is generated and committed. */
async function generated(): Promise<Map<string, string>> {
  const folders = ['packages/sdk/src/_generated', 'apps/reader/src/_generated', 'test/sql/statements']
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(`${top}${folder}`)).sort().map((name) => `${folder}/${name}`),
    ),
  )
  const paths = ['packages/schema/schema.graphql', 'docs/errors.md', 'docs/configuration.md', ...names.flat()]
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(`${top}${path}`, 'utf8')] as const)),
  )
}

describe('generated files', () => {
  it('are what the generators make', async () => {
    const committed = await generated()
    await run('npm', ['run', 'generate', '--workspace', '@communique/schema'], { cwd: top })
    await run('npm', ['run', 'generate', '--workspace', '@communique/sdk'], { cwd: top })
    await run('npm', ['run', 'generate', '--workspace', '@communique/reader'], { cwd: top })
    await run('npm', ['run', 'generate', '--workspace', '@communique/test'], { cwd: top })
    const made = await generated()
    expect([...made.keys()]).toEqual([...committed.keys()])
    for (const [path, text] of made)
      expect(text === committed.get(path), `${path} is out of date: npm run generate`).toBe(true)
  })
})
