import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPubSub, createSchema, createYoga } from 'graphql-yoga'
import pg from 'pg'
import { given, ready } from './ending.ts'

// Subscriptions as Yoga has them: each subscriber executes each event and has its own stream. Events are read from the
// database once and handed to all from memory, which is the least that they can cost.

interface Published {
  readonly cursor: string
  readonly replayed: boolean
  readonly article: { readonly id: string; readonly title: string; readonly text: string }
}

const pollMilliseconds = 10

const { databaseUrl, poolSize } = given()
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })
const events = createPubSub<{ published: [Published] }>()

const yoga = createYoga({
  schema: createSchema({
    typeDefs: /* GraphQL */ `
      type Query { ready: Boolean! }
      type Article { id: ID! title: String! text: String! }
      type ArticlePublished { cursor: String! replayed: Boolean! article: Article! }
      type Subscription { articlePublished: ArticlePublished! }
    `,
    resolvers: {
      Query: { ready: () => true },
      Subscription: {
        articlePublished: {
          subscribe: () => events.subscribe('published'),
          resolve: (published: Published) => published,
        },
      },
    },
  }),
  graphiql: false,
  landingPage: false,
  logging: false,
})

async function follow(): Promise<never> {
  let position = 0
  for (;;) {
    const { rows } = await pool.query<{ position: string; id: string; title: string; text: string }>({
      name: 'behind',
      text: `select f.position, 'Article:' || a.id as id, a.title, a.text from feed f join article a on a.id = f.article_id
        where f.kind = 'PUBLISHED' and f.position > $1 order by f.position`,
      values: [position],
    })
    for (const { position: at, ...article } of rows) {
      position = Number(at)
      events.publish('published', { cursor: at, replayed: false, article })
    }
    await sleep(pollMilliseconds)
  }
}

const server = createServer(yoga).listen(0, '127.0.0.1', () => ready(server.address(), '/graphql'))
follow()
