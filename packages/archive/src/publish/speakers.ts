import type { PageSpeaker, ParsedPage } from '@communique/press'
import type { Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { insertRows } from '../bulk-insert.ts'
import { storable } from '../storable.ts'
import type { Tables } from '../tables.ts'

/**
 * The speakers of each page, found or made. A named speaker is one across the archive; one who is only described
 * ("the speakers") is one within the article, because elsewhere the same words may mean others.
 *
 * Returns, for an article and its page, the way from the page's speaker keys to rows.
 */
export async function findOrMakeSpeakers(
  tx: Transaction<Tables>,
  articles: readonly { readonly id: string; readonly page: ParsedPage }[],
): Promise<(articleId: string, page: ParsedPage) => ReadonlyMap<string, string>> {
  const wanted = new Map<string, PageSpeaker>()
  for (const { id, page } of articles) {
    for (const speaker of page.speakers) {
      const identity = identityOf(speaker, id)
      if (!wanted.has(identity)) wanted.set(identity, speaker)
    }
  }
  // Sorted, so that two transactions never wait for each other crosswise.
  const identities = [...wanted.keys()].sort()
  if (identities.length === 0) return () => new Map()

  const find = () =>
    tx.selectFrom('speaker').select(['id', 'identity']).where('identity', 'in', identities).execute()
  const known = new Set((await find()).map((speaker) => speaker.identity))
  const missing = identities.filter((identity) => !known.has(identity))
  await insertSpeakers(tx, missing, wanted)
  const ids = new Map((await find()).map((speaker) => [speaker.identity, speaker.id]))

  return (articleId, page) =>
    new Map(
      page.speakers.flatMap((speaker) => {
        const id = ids.get(identityOf(speaker, articleId))
        return id === undefined ? [] : [[speaker.key, id] as const]
      }),
    )
}

async function insertSpeakers(
  tx: Transaction<Tables>,
  identities: readonly string[],
  speakers: ReadonlyMap<string, PageSpeaker>,
): Promise<void> {
  const rows = identities.flatMap((identity) => {
    const speaker = speakers.get(identity)
    if (speaker === undefined) return []
    const { name, kind } = speaker
    return [
      {
        id: uuid(),
        identity,
        name,
        description: name === null ? describe(speaker) : speaker.description,
        kind,
      },
    ]
  })
  if (rows.length === 0) return
  await insertRows(
    tx,
    'speaker',
    { id: 'uuid', identity: 'text', name: 'text', description: 'text', kind: 'text' },
    rows,
    'on conflict do nothing',
  )
}

/** Long enough for any name, short enough for an index of Postgres. */
const maxIdentity = 600

/** Case, accents and punctuation do not part two mentions of a name; the order of its words does. */
function identityOf(speaker: PageSpeaker, articleId: string): string {
  if (speaker.name === null) return storable(`${articleId} ${describe(speaker)}`.slice(0, maxIdentity))
  const words = speaker.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return storable(`${speaker.kind} ${words?.join(' ') ?? speaker.name}`.slice(0, maxIdentity))
}

function describe(speaker: PageSpeaker): string {
  return speaker.description ?? speaker.office ?? speaker.key
}
