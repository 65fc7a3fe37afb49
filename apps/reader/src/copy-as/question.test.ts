import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curlCommand, graphiqlLink, type PageQuestion, sdkCode } from './question.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../../..')
const origin = 'http://127.0.0.1:4000'
const asked: PageQuestion = {
  document:
    'query Q($text: String, $first: Int) {\n  articles(first: $first, filter: { text: $text }) { nodes { title } }\n}',
  variables: { text: `it's "\`\${x}\`" \\ $HOME !\n"a": 'b'`, first: 3, filter: { and: [{ text: 'x' }] } },
}

describe('what a page asked', () => {
  it('is a link to GraphiQL', () => {
    const { searchParams, pathname } = new URL(graphiqlLink(asked), origin)
    expect(pathname).toBe('/graphql')
    expect(searchParams.get('query')).toBe(asked.document)
    expect(JSON.parse(searchParams.get('variables') ?? '')).toEqual(asked.variables)
    expect(graphiqlLink({ ...asked, variables: {} })).not.toContain('variables=')
  })

  it('is a command that a shell hands on as it is, whatever it asks for', async () => {
    const words = async (text: string): Promise<string[]> => {
      const command = curlCommand({ document: asked.document, variables: { text } }, origin)
      const { stdout } = await run('sh', ['-c', command.replace(/^curl/, `printf '%s\\0'`)])
      return stdout.split('\0').slice(0, -1)
    }
    for (const text of [`it's`, '"; rm -rf x; $(echo y) `z` \\', '\n!! %s']) {
      const [url, , type, , , , body] = await words(text)
      expect([url, type]).toEqual([`${origin}/graphql`, 'content-type: application/json'])
      expect(JSON.parse(body ?? '')).toEqual({ query: asked.document, variables: { text } })
    }
  })

  it('is a program that compiles', async () => {
    const cache = join(root, 'node_modules/.cache/communique')
    await mkdir(cache, { recursive: true })
    const folder = await mkdtemp(join(cache, 'copied-'))
    try {
      await writeFile(join(folder, 'copied.ts'), sdkCode(asked, origin))
      const config = {
        extends: join(root, 'tsconfig.base.json'),
        compilerOptions: { noEmit: true, types: ['node'] },
        files: ['copied.ts'],
      }
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
      const said = await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).catch(
        ({ stdout }: { stdout: string }) => ({ stdout }),
      )
      expect(said.stdout).toBe('')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('is a program that asks the same, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a`$ {}\\"\n\' :') }), (text) => {
        const code = sdkCode({ document: `# ${text}`, variables: { text } }, origin)
        const [, query = '', variables = ''] =
          /const query = \/\* GraphQL \*\/ (`[\s\S]*`)\nconst data = await archive\.request\(query, ([\s\S]*)\)\nconsole/.exec(
            code,
          ) ?? []
        expect(evaluated(variables)).toEqual({ text })
        const lines = (words: string) =>
          words
            .split('\n')
            .map((line) => line.trim())
            .join('\n')
            .trim()
        expect(lines(String(evaluated(query)))).toBe(lines(`# ${text}`))
      }),
    )
  })
})

/** The value of an expression that the code holds. */
function evaluated(expression: string): unknown {
  return new Function(`return (${expression})`)()
}
