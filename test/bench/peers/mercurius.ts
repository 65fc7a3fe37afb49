import { fastify } from 'fastify'
import { mercurius } from 'mercurius'
import pg from 'pg'
import { q1 } from '../workloads/q1.ts'
import { q2 } from '../workloads/q2.ts'
import { q3 } from '../workloads/q3.ts'
import { q5 } from '../workloads/q5.ts'
import { q6 } from '../workloads/q6.ts'
import type { Question, Variables } from '../workloads/workload.ts'
import { given, ready } from './ending.ts'
import { schemaText } from './schema-text.ts'

// mercurius with its compiler: the bare server's SQL, its JSON parsed, and each field picked by compiled code.

const { databaseUrl, poolSize } = given()
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })

/** A root field that one statement answers with everything below it. */
function field({ name, sql, values }: Question, root: string, variablesOf: (args: Arguments) => Variables) {
  return async (_parent: unknown, args: Arguments): Promise<unknown> => {
    if (sql === null) return null
    const { rows } = await pool.query<{ data: string }>({
      name,
      text: sql,
      values: [...values(variablesOf(args))],
    })
    const data: Record<string, unknown> = JSON.parse(rows[0]?.data ?? '{}')
    return data[root]
  }
}

interface Arguments {
  readonly by: { readonly id: string }
  readonly id: string
  readonly query: string
  readonly filter: {
    readonly source: readonly string[]
    readonly published: { readonly from: string; readonly to: string }
  }
}

const app = fastify()
await app.register(mercurius, {
  schema: schemaText,
  resolvers: {
    Query: {
      article: field(q1, 'article', ({ by }) => ({ id: by.id })),
      articles: field(q2, 'articles', ({ filter }) => ({ source: filter.source[0] ?? '' })),
      search: field(q3, 'search', ({ query }) => ({ query })),
      timeline: field(q5, 'timeline', ({ filter }) => ({
        source: filter.source[0] ?? '',
        ...filter.published,
      })),
      node: field(q6, 'node', ({ id }) => ({ id })),
    },
    SearchHit: { resolveType: typenameOf },
    Node: { resolveType: typenameOf },
  },
  jit: 1,
})
await app.listen({ host: '127.0.0.1', port: 0 })
ready(app.server.address(), '/graphql')

function typenameOf(value: { readonly __typename: string }): string {
  return value.__typename
}
