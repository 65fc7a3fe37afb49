// Runs a server inside another program: node embed-server.ts [PORT] [DATA-DIRECTORY]
// Without a directory the archive is in memory, and gone when the program ends.
import { once } from 'node:events'
import { createArchive, Sources } from '@communique/sdk'
import { startServer } from '@communique/server'

const [port = '4000', dataDirectory] = process.argv.slice(2)

// `await using` closes the server in order when the program leaves this file: subscriptions first, the database last.
await using server = await startServer({
  port: Number(port),
  host: '127.0.0.1',
  dataDirectory,
  // An empty archive gets the invented sample.
  sample: true,
  logLevel: 'warn',
})
console.log(`The archive answers at ${server.url}`)

const archive = createArchive({ url: server.url })
for await (const source of archive.paginate(Sources, { first: 100 })) {
  console.log(`  ${source.slug}: ${source.name}`)
}

await once(process, 'SIGINT')
console.log('Closing ...')
