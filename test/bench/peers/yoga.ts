import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'
import pg from 'pg'
import { given, ready } from './ending.ts'
import { schemaText } from './schema-text.ts'
import { createLoaders } from './yoga-loaders.ts'
import { resolvers } from './yoga-resolvers.ts'

// What most GraphQL servers are: a resolver for each field, and DataLoader against one statement a row.

const { databaseUrl, poolSize } = given()
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })

const yoga = createYoga({
  schema: createSchema({ typeDefs: schemaText, resolvers }),
  context: () => ({ pool, loaders: createLoaders(pool) }),
  graphiql: false,
  landingPage: false,
  logging: false,
})
const server = createServer(yoga).listen(0, '127.0.0.1', () => ready(server.address(), '/graphql'))
