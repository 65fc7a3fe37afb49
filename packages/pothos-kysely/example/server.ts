/** The harbour over HTTP: `npm run example --workspace pothos-kysely`, then POST to the address it prints. */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { answer } from './answer.ts'
import { createTables } from './create-tables.ts'
import { fillHarbour } from './harbour.ts'
import type { Tables } from './tables.ts'

const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) })
await createTables(db)
await fillHarbour(db)

const server = createServer(async (request, response) => {
  const context = { db, user: request.headers['x-user']?.toString() ?? null }
  response.setHeader('content-type', 'application/graphql-response+json')
  try {
    response.end(await answer(JSON.parse(await text(request)), context))
  } catch {
    response.statusCode = 400
    response.end('{"errors":[{"message":"Send a JSON object with query and variables."}]}')
  }
})

server.listen(4001, '127.0.0.1', () => {
  console.log('http://127.0.0.1:4001')
  console.log(
    `curl -d '{"query":"{ ships(first: 2) { nodes { name homePort { name } } } }"}' http://127.0.0.1:4001`,
  )
})
