import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'
import { given, ready } from './ending.ts'
import { visibleArticles } from './postgraphile-tags.ts'

// PostGraphile as its manual sets it up: the Amber preset, the connection filter, and tags that make the view
// `visible_article` a table among the others, so that it reads what the archive reads.

const { databaseUrl, poolSize } = given()
const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [visibleArticles],
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: ['public', 'bench_api'],
      poolConfig: { max: poolSize },
      pubsub: false,
    }),
  ],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1', () => ready(server.address(), '/graphql'))
