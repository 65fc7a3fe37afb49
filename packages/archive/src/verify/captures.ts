import { sql } from 'kysely'
import type { KeyPage } from '../key-pages.ts'
import { storable } from '../storable.ts'
import { type Check, type CheckContext, type CheckStep, type Fault, pagesOf } from './check.ts'
import { type KeyedArticle, keyFaults } from './key-faults.ts'
import { type CheckedSpeech, remainderFaults, speechFaults } from './text-faults.ts'

interface StoredPage extends KeyedArticle {
  readonly sha256: string
  readonly isUnaltered: boolean
  /** Null where the raw text is the bytes as UTF-8, letter for letter. */
  readonly bytes: Uint8Array | null
  readonly mediaType: string
  readonly declaredMediaType: string | null
  readonly parserVersion: string
  readonly raw: string
  readonly remainder: readonly { readonly start: number; readonly end: number }[]
  /** Of the article; null where there is none. */
  readonly id: string | null
  readonly speeches: readonly CheckedSpeech[]
}

/** Each page with its article: that its bytes are those it is known by, and that everything that was read of it is in it. */
export const captures: Check = {
  name: 'pages, texts and spans',
  run: async function* (context) {
    for await (const page of pagesOf(context, 'capture'))
      yield judged(context, await storedPages(context, page))
  },
}

function judged(context: CheckContext, pages: readonly StoredPage[]): CheckStep {
  const faults = pages.flatMap((page) => [...pageFaults(context, page)])
  const earlier = pages.filter((page) => !isRead(context, page)).length
  return { rows: pages.length, faults, earlier }
}

const isRead = ({ parserVersion }: CheckContext, page: StoredPage) => page.parserVersion === parserVersion

function* pageFaults(context: CheckContext, page: StoredPage): Generator<Fault, void, void> {
  const { sha256, id, raw, mediaType } = page
  const capture = (what: string) => ({ table: 'capture', id: sha256, what })
  if (!page.isUnaltered) yield capture('its bytes are not those of its sha256')
  for (const what of remainderFaults(raw, page.remainder)) yield capture(what)
  // An earlier parser may have decoded it otherwise, and have made other keys.
  if (isRead(context, page) && page.isUnaltered && !isDecoded(context, page))
    yield capture('its raw text is not that of its bytes')
  if (id === null) {
    yield capture('it has no article')
    return
  }
  const texts = { ...page, isMarkedUp: /html|markdown|json/.test(mediaType) }
  for (const { id: speech, what } of speechFaults(texts)) yield { table: 'speech', id: speech, what }
  if (isRead(context, page)) for (const what of keyFaults(page)) yield { table: 'article', id, what }
}

function isDecoded({ rawOf }: CheckContext, page: StoredPage): boolean {
  const { bytes, mediaType, declaredMediaType } = page
  if (bytes === null) return true
  const raw = rawOf({ bytes, mediaType, declaredMediaType })
  return raw === null || (raw !== 'UNREADABLE' && storable(raw.text) === page.raw)
}

async function storedPages({ db }: CheckContext, { within }: KeyPage): Promise<readonly StoredPage[]> {
  const { rows } = await sql<StoredPage>`
    select t.sha256, encode(sha256(t.bytes), 'hex') = t.sha256 as "isUnaltered",
      case when t.media_type like 'text/%' and convert_to(t.raw, 'UTF8') = t.bytes then null else t.bytes end as bytes,
      t.media_type as "mediaType", t.declared_media_type as "declaredMediaType",
      t.parser_version as "parserVersion", t.raw, t.remainder,
      a.id, a.text, a.title, a.title_basis as "titleBasis", a.url,
      a.head_key as "headKey", a.title_key as "titleKey", a.url_key as "urlKey",
      (select coalesce(json_agg(json_build_object(
          'id', s.id, 'position', s.position, 'text', s.text, 'inReplyTo', s.in_reply_to,
          'statements', (select coalesce(json_agg(json_build_object(
              'position', st.position, 'text', st.text, 'spans', st.spans, 'source', st.source, 'cue', st.cue)
              order by st.position), '[]') from statement st where st.speech_id = s.id)
        ) order by s.position), '[]') from speech s where s.article_id = a.id) as speeches
    from capture t left join article a on a.sha256 = t.sha256
    where ${within}`.execute(db)
  return rows
}
