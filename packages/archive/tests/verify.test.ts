import { PageError, parsePage, parserVersion, rawOf } from '@communique/press'
import { PGlite, types } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAct } from '../src/audit/act.ts'
import { stampFeed } from '../src/feed/sequencer.ts'
import { migrate } from '../src/migrate.ts'
import { publishPages } from '../src/publish/publish.ts'
import { withdrawArticle } from '../src/publish/withdraw.ts'
import type { Tables } from '../src/tables.ts'
import type { VerifyOptions } from '../src/verify/check.ts'
import { verify } from '../src/verify/verify.ts'

const options: VerifyOptions = {
  parserVersion,
  rawOf: (stored) => {
    try {
      const text = rawOf(stored)
      return text === null ? null : { text }
    } catch (error) {
      if (error instanceof PageError) return 'UNREADABLE'
      throw error
    }
  },
}

const minister = (port: string) =>
  `OSMERIN, March 3, 2025 – The harbour of ${port} opens again, the Minister of Harbours Ilka Brandeaux said on Monday. ` +
  'She added that “the cranes 🏗 of the north quay are repaired”. The council thanked her.'

const pages = [
  ...['Kell', 'Tavel', 'Ornes'].map((port) => ({
    title: `Harbour of ${port} opens again`,
    url: `https://harbours.example/${port}`,
    source: 'Ministry of Harbours of Tavelund',
    text: minister(port),
    related: [
      { teaser: 'Harbour of Kell opens again', date: null, url: null },
      { teaser: 'Nobody has this', date: null, url: 'https://harbours.example/tavel' },
      { teaser: 'Somewhere else', date: null, url: 'https://harbours.example/Tavel' },
    ],
  })),
]
const html = `<html lang="fr"><head><meta charset="iso-8859-1"><title>D\xe9claration</title></head><body><article><h1>D\xe9claration du port</h1>
  <p>Le port d'Osmerin est &amp; reste ouvert \xe0 tous les navires de la r\xe9gion, a dit la ministre.</p></article></body></html>`

let db: Kysely<Tables>
beforeAll(async () => {
  const pglite = await PGlite.create({ parsers: { [types.INT8]: Number } })
  db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  await migrate(db)
  const read = pages.map((fields) => parsePage({ kind: 'fields', fields }))
  const file = parsePage({ kind: 'file', format: 'html', bytes: Buffer.from(html, 'latin1') })
  const text = parsePage({ kind: 'file', format: 'text', bytes: Buffer.from(minister('Quail')) })
  const outcomes = await publishPages(db, [...read, file, text])
  await stampFeed(db)
  const last = outcomes.at(-1)
  if (last?.status !== 'PUBLISHED') throw new Error('The last page was not published')
  await withdrawArticle(db, last.articleId, newAct())
  await stampFeed(db)
  // Nobody sees it yet, and nothing links to it.
  const later = ['Kell, later', 'Kell, never'].map((port) =>
    parsePage({ kind: 'fields', fields: { text: minister(port) } }),
  )
  const embargoed = await publishPages(db, later, { publishAt: new Date('2999-01-01') })
  const never = embargoed.at(-1)
  if (never?.status === 'PUBLISHED') await withdrawArticle(db, never.articleId, newAct())
})
afterAll(() => db.destroy())

async function faultsOf(archive: Kysely<Tables>): Promise<string[]> {
  const faults: string[] = []
  let told: number | undefined
  for await (const event of verify(archive, options)) {
    if (event.event === 'FAULT') faults.push(`${event.table}: ${event.what}`)
    if (event.event === 'END') told = event.faults
  }
  expect(told).toBe(faults.length)
  return [...new Set(faults)].sort()
}

/** What is found after a change, which is taken back. */
async function foundAfter(change: RawBuilder<unknown>): Promise<string[]> {
  const tx: Transaction<Tables> & { rollback: () => { execute: () => Promise<void> } } = await db
    .startTransaction()
    .execute()
  try {
    // As a disk that lost rows: nothing watches.
    await sql`set local session_replication_role = replica`.execute(tx)
    const { numAffectedRows } = await change.execute(tx)
    expect(numAffectedRows).toBeGreaterThan(0n)
    return await faultsOf(tx)
  } finally {
    await tx.rollback().execute()
  }
}

const aSpeech = sql`(select id from speech order by id limit 1)`
const aStatement = sql`(speech_id, position) = (select speech_id, position from statement order by 1, 2 limit 1)`

describe('verify', () => {
  it('finds nothing wrong with an archive', async () => {
    expect(await faultsOf(db)).toEqual([])
  })

  const cases: Readonly<Record<string, readonly [RawBuilder<unknown>, readonly string[]]>> = {
    'bytes that changed': [
      sql`update capture set bytes = bytes || '\\x20' where media_type = 'text/html'`,
      ['capture: its bytes are not those of its sha256'],
    ],
    'a raw text that changed, of a file': [
      sql`update capture set raw = replace(raw, 'ministre', 'minister') where media_type = 'text/html'`,
      ['capture: its raw text is not that of its bytes'],
    ],
    'a raw text that changed, of fields': [
      sql`update capture set raw = raw || ' ' where sha256 = (select sha256 from capture where media_type = 'application/json' limit 1)`,
      ['capture: its raw text is not that of its bytes'],
    ],
    'a remainder beyond the page': [
      sql`update capture set remainder = '[{"start": 1, "end": 99999}]' where media_type = 'text/html'`,
      ['capture: remainder 1–99999 is out of place'],
    ],
    'a page without its article': [
      sql`update article set sha256 = repeat('0', 64) where id = (select id from article order by id limit 1)`,
      ['article: it names a row of capture by sha256 that is not there', 'capture: it has no article'],
    ],
    'other words in a statement': [
      sql`update statement set text = text || '!' where ${aStatement}`,
      [
        'speech: its text is not that of its statements',
        'speech: statement 0: its words are not those of its spans',
      ],
    ],
    'a span beyond the text': [
      sql`update statement set spans = '[{"start": 5, "end": 99999, "rawStart": 5, "rawEnd": 99999}]' where ${aStatement}`,
      [
        'speech: statement 0: its words are not those of its spans',
        'speech: statement 0: span 5–99999 is not within the text',
      ],
    ],
    'a raw span beyond the page': [
      sql`update statement set spans = jsonb_set(spans, '{0,rawEnd}', '99999') where ${aStatement}`,
      [expect.stringMatching(/^speech: statement 0: raw span \d+–99999 is not within the raw text$/)],
    ],
    'a raw span of other words': [
      sql`update statement set spans = jsonb_set(spans, '{0,rawStart}', '0')
        where speech_id in (select s.id from speech s join article a on a.id = s.article_id
          join capture c on c.sha256 = a.sha256 where c.media_type = 'text/plain') and position = 0`,
      [expect.stringMatching(/^speech: statement 0: raw span 0–\d+ has other words than span /)],
    ],
    'a reply to nothing': [
      sql`update speech set in_reply_to = 7 where id = ${aSpeech}`,
      ['speech: it answers speech 7, which does not come before it'],
    ],
    'a lost statement': [
      sql`delete from statement where ${aStatement}`,
      ['speech: its text is not that of its statements', 'speech: the position of a statement is 1, not 0'],
    ],
    'a lost speaker': [
      sql`delete from speaker where name = 'Ilka Brandeaux'`,
      [
        'speaker_identity: it names a row of speaker by speaker_id that is not there',
        'speech: it names a row of speaker by speaker_id that is not there',
      ],
    ],
    'an identity of another folding': [
      sql`update speaker_identity set identity = identity || 'x' where identity like '%brandeaux'`,
      ['speaker: none of its identities is that of its name'],
    ],
    'a source without its slug': [sql`delete from source_slug`, ['source: it is not found by its slug']],
    'keys of another folding': [
      sql`update article set head_key = upper(head_key), title_key = upper(title_key), url_key = upper(url_key)
        where id = (select id from article where title like '%Ornes%')`,
      [
        'article: its head_key is not that of its text',
        'article: its title_key is not that of its title',
        'article: its url_key is not that of its url',
      ],
    ],
    'the key of a teaser of another folding': [
      sql`update related_item set teaser_key = upper(teaser_key), url_key = upper(url_key) where teaser = 'Nobody has this'`,
      [
        'related_item: its teaser_key is not that of its teaser',
        'related_item: its url_key is not that of its url',
      ],
    ],
    'a lost link': [sql`delete from related_link where rank = 2`, ['related_link: this link is missing']],
    'a link to another article': [
      sql`insert into related_link select i.id, a.id, 3, false from related_item i cross join article a on conflict do nothing`,
      ['related_link: nothing says that this item announces this article'],
    ],
    'a link of another rank': [
      sql`update related_link set rank = 1`,
      ['related_link: its rank or its date is not what words and addresses say'],
    ],
    'a gap in the feed': [
      sql`update feed set position = position + 5 where position = (select max(position) from feed)`,
      [expect.stringMatching(/^feed: position \d+ does not follow the one before it$/)],
    ],
    'a head behind the feed': [
      sql`update feed_head set position = position - 1`,
      [expect.stringMatching(/^feed_head: its position is \d+, and \d+ records have one$/)],
    ],
    'an article that was never published': [
      sql`delete from feed where position is null`,
      ['article: it has 0 records PUBLISHED in the feed'],
    ],
    'a lost entry': [
      sql`delete from article_entry where article_id = (select id from article order by id limit 1)`,
      ['article_entry: the article has no entry'],
    ],
    'an article that is visible from another position': [
      sql`update article_entry set visible_from = visible_from + 1 where visible_from is not null`,
      ['article_entry: it is visible from another position than the feed says'],
    ],
    'an article that is visible and was withdrawn': [
      sql`update article_entry set visible_from = 1 where article_id in (
        select id from article where withdrawn_at is not null)`,
      ['article_entry: it is visible from another position than the feed says'],
    ],
    'an entry with another language': [
      sql`update article_entry set language = 'de'`,
      ['article_entry: it is not as its article is'],
    ],
    'an entry with another last day': [
      sql`update article_entry set published_latest = date '1999-01-01'`,
      ['article_entry: it is not as its article is'],
    ],
    'an entry without words': [sql`delete from article_words`, ['article_entry: it has no words']],
    'words that no search meets': [
      sql`update article_words set is_listed = false`,
      ['article_entry: no search finds it'],
    ],
    'a webhook that is ahead of the feed, and one that cannot sign': [
      sql`insert into webhook (id, url, label, secret, kinds, position) values
        (gen_random_uuid(), 'https://desk.example/', '', 'whsec_' || repeat('A', 43) || '=', '{PUBLISHED}', 99),
        (gen_random_uuid(), 'https://desk.example/', '', '', '{PUBLISHED}', 0)`,
      [
        expect.stringMatching(/^webhook: its position is 99, and the feed has \d+$/),
        'webhook: its secret is not one',
      ],
    ],
    'a withdrawal that the feed does not have': [
      sql`update article set withdrawn_at = now() where withdrawn_at is null and title like '%Ornes%'`,
      ['article: the feed does not say whether it is withdrawn'],
    ],
  }

  it.each(Object.entries(cases))('finds %s', async (_what, [change, faults]) => {
    expect(await foundAfter(change)).toEqual(faults)
  })
})
