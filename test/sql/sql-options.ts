import { readFileSync } from 'node:fs'
import { parseFlags, UsageError } from '../command-line.ts'

export const sqlHelp = `npm run sql -- OPERATION.graphql [FRAGMENTS.graphql ...] [options]

Prints the SQL statement that a GraphQL operation becomes, with its parameters. - reads standard input.

  --variables JSON|FILE   values of the variables (default: {})
  --operation NAME        which operation, where the document has several
  --explain               runs EXPLAIN (ANALYZE, BUFFERS) on an embedded archive with the sample
  --database-url URL      explains on this archive instead, in a transaction that reads only
  --help
`

export interface SqlOptions {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operation: string | undefined
  readonly explain: boolean
  readonly databaseUrl: string | undefined
}

/** Null where help is wanted. @throws UsageError */
export function parseSqlOptions(args: readonly string[]): SqlOptions | null {
  const { values, positionals } = parseFlags({
    args: [...args],
    allowPositionals: true,
    options: {
      variables: { type: 'string' },
      operation: { type: 'string' },
      explain: { type: 'boolean' },
      'database-url': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) return null
  if (positionals.length === 0) {
    throw new UsageError('Name a file with a GraphQL operation, or - for standard input. See --help.')
  }
  const databaseUrl = values['database-url']
  if (databaseUrl !== undefined && !URL.canParse(databaseUrl)) {
    throw new UsageError('--database-url is not a URL. Pass postgres://user@host:port/database.')
  }
  return {
    document: positionals.map(textOf).join('\n'),
    variables: variablesOf(values.variables ?? '{}'),
    operation: values.operation,
    explain: values.explain === true || databaseUrl !== undefined,
    databaseUrl,
  }
}

function variablesOf(given: string): Record<string, unknown> {
  const text = given.trimStart().startsWith('{') ? given : textOf(given)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Told below.
  }
  throw new UsageError('--variables is not valid JSON. Pass a JSON object, or a file that holds one.')
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`${file} cannot be read (${reason}). Check the path.`)
  }
}
