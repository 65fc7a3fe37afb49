import { resolve } from 'node:path'
import { defaultDataDirectory } from '../../apps/cli/testing/internals.ts'
import { parseFlags, UsageError } from '../command-line.ts'

export const seedHelp = `npm run seed -- [options]

Fills an archive with invented articles, to try it at scale. Running it again goes on where it was interrupted.

  --size N             how many articles: 500, 20k, 1m (default: 20k)
  --data DIR           the embedded archive (default: ${defaultDataDirectory}; COMMUNIQUE_DATA)
  --database-url URL   a PostgreSQL, 15 or newer, instead (DATABASE_URL)
  --add                also if the archive holds something
  --help
`

export interface SeedOptions {
  readonly size: number
  readonly add: boolean
  readonly archive: { readonly databaseUrl: string } | { readonly directory: string }
}

/** Null where help is wanted. @throws UsageError */
export function parseSeedOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SeedOptions | null {
  const { values } = parseFlags({
    args: [...args],
    options: {
      size: { type: 'string' },
      data: { type: 'string' },
      'database-url': { type: 'string' },
      add: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) return null
  const databaseUrl = values['database-url'] ?? (environment['DATABASE_URL'] || undefined)
  const data = values.data ?? (environment['COMMUNIQUE_DATA'] || defaultDataDirectory)
  if (values.data !== undefined && values['database-url'] !== undefined) {
    throw new UsageError('--data and --database-url name two archives. Pass one of them.')
  }
  return {
    size: sizeOf(values.size ?? '20k'),
    add: values.add === true,
    archive:
      databaseUrl === undefined || values.data !== undefined ? { directory: resolve(data) } : { databaseUrl },
  }
}

const factors: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 }

function sizeOf(text: string): number {
  const [, digits = '', letter = ''] = /^([1-9]\d{0,6})([km]?)$/i.exec(text) ?? []
  const size = Number(digits) * (factors[letter.toLowerCase()] ?? 0)
  if (size === 0 || size > 10_000_000) {
    throw new UsageError('--size is not a number of articles. Pass 500, 20k or 1m; at most 10m.')
  }
  return size
}
