import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DocstringExample {
  /** The file, and the name of what is documented. */
  readonly name: string
  readonly code: string
  readonly query: string
  readonly sql: string
}

const source = new URL('../../src/', import.meta.url).pathname

/** The examples in the docstrings of the sources: code, a query, and the SQL that it becomes. */
export function docstringExamples(): readonly DocstringExample[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(source, file), 'utf8').matchAll(/\/\*\*\n(.*?)\*\/\n\s*(.*?)\n/gs)].flatMap(
        ([, comment = '', documented = '']) => {
          const text = comment.replaceAll(/^ *\* ?/gm, '')
          const [code, query, sql] = ['ts', 'graphql', 'sql'].map(
            (language) => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(text)?.[1],
          )
          if (code === undefined || query === undefined || sql === undefined) return []
          return [{ name: nameOf(documented), code, query, sql }]
        },
      ),
    )
}

function nameOf(documented: string): string {
  const [, name] = /^(?:export )?(?:function |get |readonly )?(\w+)/.exec(documented) ?? []
  if (name === undefined) throw new Error(`No name in ${documented}`)
  return name
}

const refs = [
  'Ship',
  'Port',
  'Position',
  'Sailor',
  'Voyage',
  'Passage',
  'Entry',
  'Remark',
  'Dimensions',
  'RigCount',
]

/** Types of which an example has nothing to say. */
const standIns: Readonly<Record<string, string>> = {
  Ship: `builder.kyselyObject(Ship, { fields: (t) => ({ name: t.column('name') }) })`,
  Port: `builder.kyselyObject(Port, { fields: (t) => ({ name: t.column('name') }) })`,
  Position: `builder.kyselyObject(Position, { fields: (t) => ({ latitude: t.column('latitude', { type: 'Float' }) }) })`,
  Sailor: `builder.kyselyObject(Sailor, { fields: (t) => ({ name: t.column('name') }) })`,
  Voyage: `builder.kyselyObject(Voyage, { fields: (t) => ({ cargo: t.column('cargo', { nullable: true }) }) })`,
  Passage: `builder.kyselyObject(Passage, { fields: (t) => ({ arrivedAt: t.column('arrived_at', { type: 'DateTime' }) }) })`,
  Entry: `builder.kyselyObject(Entry, { fields: (t) => ({ words: t.column('words') }) })`,
  Remark: `builder.kyselyObject(Remark, { fields: (t) => ({ text: t.column('text') }) })`,
  Dimensions: `builder.kyselyObject(Dimensions, { fields: (t) => ({ beam: t.column('beam', { type: 'Float' }) }) })`,
  RigCount: `builder.kyselyObject(RigCount, { fields: (t) => ({ ships: t.column('ships', { type: 'Int' }) }) })`,
}

const exported = ['boundTo', 'costLimit', 'expressionBuilder', 'jsonRow', 'jsonRows', 'sql', 'toSQL']

/** A module of the example, with what stands around it. */
export function compiledExample({ code }: DocstringExample): string {
  const used = exported.filter((name) => new RegExp(`\\b${name}[(\`]`).test(code))
  const filled = (name: string) => code.includes(`kyselyObject(${name},`)
  const roots = ['Ship', 'Port', 'Voyage', 'Entry']
  const lines = [
    '// Made from a docstring by docstrings.test.ts: `vitest -u` writes it anew.',
    "import { harbour } from '../harbour.ts'",
    ...(used.length === 0 ? [] : [`import { ${used.join(', ')} } from '../../../src/index.ts'`]),
    '',
    `const { builder, ${refs.join(', ')} } = harbour()`,
    code.trimEnd(),
    ...refs.filter((name) => !filled(name)).map((name) => standIns[name] ?? ''),
    'builder.queryType({})',
    ...roots.map(
      (name) =>
        `builder.queryField('${name.toLowerCase()}', (t) => t.kyselyField({ type: ${name}, orderBy: [{ by: 'id', type: 'uuid' }] }))`,
    ),
    'export const schema = builder.toSchema()',
    '',
  ]
  return lines.join('\n')
}
