import { parseArgs } from 'node:util'

/** Articles in a data set. `2k` is for trying the bench itself. */
export const sizes = { '2k': 2_000, '20k': 20_000, '200k': 200_000, '1m': 1_000_000 } as const
export type Size = keyof typeof sizes

/** What is asked. */
export type QuestionName = 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'q6' | 'counts'

/** How it is asked: each is a table of the report. */
export const workloadNames = [
  'q1',
  'q1-hot',
  'q1-304',
  'q2',
  'q3',
  'q3-one',
  'q3-counts',
  'q4',
  'q5',
  'q6',
] as const
export type WorkloadName = (typeof workloadNames)[number]

export const contenderNames = [
  'product',
  'before',
  'postgraphile',
  'mercurius',
  'yoga',
  'bare',
  'fts5',
  'pgbench',
] as const
export type ContenderName = (typeof contenderNames)[number]

export const sectionNames = ['reads', 'growth', 'ingest', 'delivery', 'relevance'] as const
export type SectionName = (typeof sectionNames)[number]

export interface Options {
  readonly size: Size
  readonly rounds: number
  /** Of one measurement. */
  readonly seconds: number
  readonly connections: number
  /** Of the section `delivery`. */
  readonly subscribers: number
  readonly only: readonly WorkloadName[]
  readonly contenders: readonly ContenderName[]
  /** Another checkout, to measure against: reads, ingest and delivery. */
  readonly before: string | undefined
  readonly sections: readonly SectionName[]
  readonly json: string | undefined
  readonly writeDocs: boolean
  readonly databaseUrl: string | undefined
  readonly data: string | undefined
  readonly load: 'wrk' | 'autocannon' | undefined
  readonly help: boolean
}

/** A mistake of the caller, or a machine that lacks something: told in one line. */
export class BenchError extends Error {
  override readonly name = 'BenchError'
}

export const help = `npm run bench -- [options]

Measures the archive against its peers on one PostgreSQL: same data, same answers, interleaved rounds.

  --size 2k|20k|200k|1m   articles in the data set, built on first use (default: 20k)
  --rounds N              measurements of each contender on each workload (default: 5)
  --seconds N             how long a measurement lasts (default: 4)
  --connections N         requests at a time (default: 16)
  --subscribers N         event streams in the section delivery (default: 5000)
  --only q1,q4            workloads: ${workloadNames.join(', ')} (default: all)
  --contenders a,b        ${contenderNames.join(', ')} (default: all)
  --before DIR            measure reads, ingest and delivery against the archive of another checkout, installed there
  --sections a,b          ${sectionNames.join(', ')} (default: all)
  --json FILE             every figure, for programs
  --write-docs            write docs/performance.md
  --database-url URL      use this PostgreSQL: databases named communique_bench_* are made in it
  --data DIR              where the data sets are kept, without --database-url
  --load wrk|autocannon   what makes the requests (default: wrk where it is installed)
  --help

Q1 one article with source, speeches, statements, speakers, related items; another one each time
Q1-HOT the same, of a thousand articles, some far more often than others
Q1-304 the same with the ETag of the answer before
Q2 the latest 20 of a source with the same
Q3 search with rank and snippet, 20 hits
Q3-ONE the same, one request at a time
Q3-COUNTS the number of hits and the facets of a word in one of twenty articles, one request at a time
Q4 { __typename }
Q5 timeline by month with a filter
Q6 speeches of one speaker with their articles
`

/** @throws BenchError */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parsed(args)
  const writeDocs = values['write-docs'] ?? false
  return {
    size: oneOf('--size', values.size ?? '20k', ['2k', '20k', '200k', '1m'] as const),
    rounds: whole('--rounds', values.rounds ?? '5', 1_000),
    seconds: whole('--seconds', values.seconds ?? '4', 3_600),
    connections: whole('--connections', values.connections ?? '16', 1_000),
    subscribers: whole('--subscribers', values.subscribers ?? '5000', 6_000),
    only: some('--only', values.only, workloadNames),
    contenders: contendersOf(values.contenders, values.before),
    before: values.before,
    sections: some('--sections', values.sections, sectionNames),
    json: values.json,
    writeDocs,
    databaseUrl: values['database-url'],
    data: values.data,
    load:
      values.load === undefined ? undefined : oneOf('--load', values.load, ['wrk', 'autocannon'] as const),
    help: values.help ?? false,
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        size: text,
        rounds: text,
        seconds: text,
        connections: text,
        subscribers: text,
        only: text,
        contenders: text,
        before: text,
        sections: text,
        json: text,
        'write-docs': flag,
        'database-url': text,
        data: text,
        load: text,
        help: { ...flag, short: 'h' },
      },
    })
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)
    throw new BenchError(`${reason}: see npm run bench -- --help`)
  }
}

function oneOf<Value extends string>(flag: string, given: string, allowed: readonly Value[]): Value {
  const value = allowed.find((name) => name === given.toLowerCase())
  if (value === undefined) throw new BenchError(`${flag} takes ${allowed.join(', ')}, not "${given}"`)
  return value
}

function some<Value extends string>(
  flag: string,
  given: string | undefined,
  allowed: readonly Value[],
): readonly Value[] {
  if (given === undefined) return allowed
  const names = given.split(',').map((name) => oneOf(flag, name.trim(), allowed))
  // In the order of the list, each once, however they were given.
  return allowed.filter((name) => names.includes(name))
}

/** The checkout before is a contender where it is named, and nowhere else. */
function contendersOf(given: string | undefined, before: string | undefined): readonly ContenderName[] {
  const names = some('--contenders', given, contenderNames)
  if (given !== undefined && before === undefined && names.includes('before')) {
    throw new BenchError('The contender before needs a checkout: name it with --before DIR')
  }
  return contenderNames.filter((name) => (name === 'before' ? before !== undefined : names.includes(name)))
}

function whole(flag: string, given: string, most: number): number {
  const value = Number(given)
  if (!/^\d+$/.test(given) || value < 1 || value > most) {
    throw new BenchError(`${flag} takes a whole number from 1 to ${most}, not "${given}"`)
  }
  return value
}
