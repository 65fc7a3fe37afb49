/** Writes into each docstring the SQL that its example becomes today: `npm run docstrings`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toSQL } from '../../src/index.ts'
import { readableSql } from '../environment/readable-sql.ts'
import { compiledExample, docstringExamples } from './examples.ts'

const source = new URL('../../src/', import.meta.url).pathname
const written = new Map<string, string>()
for (const example of docstringExamples()) {
  const file = new URL(`compiled/${example.name}.ts`, import.meta.url)
  writeFileSync(file, compiledExample(example))
  const { schema } = await import(file.href)
  const { sql } = toSQL(schema, example.query, { context: { user: 'ada' } })
  written.set(`${example.code}\n${example.query}`, readableSql(sql))
}

for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts')) continue
  const path = join(source, name)
  const text = readFileSync(path, 'utf8')
  const next = text.replaceAll(
    /^( *\* )```ts\n(.*?)^ *\* ```\n *\* ```graphql\n(.*?)^ *\* ```\n *\* ```sql\n(.*?)^ *\* ```\n/gms,
    (whole, star: string, code: string, query: string, old: string) => {
      const plain = (lines: string) => lines.replaceAll(/^ *\* ?/gm, '')
      const sql = written.get(`${plain(code)}\n${plain(query)}`)
      if (sql === undefined) return whole
      const lines = sql
        .trimEnd()
        .split('\n')
        .map((line) => `${star}${line}\n`)
      return whole.replace(`\`\`\`sql\n${old}`, () => `\`\`\`sql\n${lines.join('')}`)
    },
  )
  if (next !== text) writeFileSync(path, next)
}
