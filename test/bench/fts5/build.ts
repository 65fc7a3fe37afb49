import { rename, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { createTable } from './search.ts'

// Fills a file of SQLite with the articles of a data set: titles and texts as the archive holds them.

const [databaseUrl = '', file = ''] = process.argv.slice(2)
const batch = 2_000

interface Article {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly published: string | null
}

const client = new pg.Client(databaseUrl)
await client.connect()
try {
  const unfinished = `${file}.new`
  await rm(unfinished, { force: true })
  using database = new DatabaseSync(unfinished)
  // Nobody minds if it has to be made again.
  database.exec('pragma journal_mode = off; pragma synchronous = off')
  database.exec(createTable)
  const insert = database.prepare('insert into held (id, title, text, published) values (?, ?, ?, ?)')
  let last = '00000000-0000-0000-0000-000000000000'
  database.exec('begin')
  for (;;) {
    const { rows } = await client.query<Article>(
      `select id, title, text, published_value as published from visible_article
       where id > $1 order by id limit ${batch}`,
      [last],
    )
    for (const { id, title, text, published } of rows) insert.run(id, title, text, published)
    const newest = rows.at(-1)
    if (newest === undefined) break
    last = newest.id
  }
  database.exec('commit')
  database.exec("insert into held (held) values ('optimize')")
  await rename(unfinished, file)
} finally {
  await client.end()
}
