import type { PageSpeaker, ParsedPage } from '@communique/press'
import type { Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import * as columns from '../columns.ts'
import { nameKey } from '../name-order/name-key.ts'
import { insertRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import {
  descriptionOf,
  identitiesOf,
  identityWords,
  officeKey,
  turnedIdentities,
} from './speaker-identity.ts'

export interface FoundSpeakers {
  /** For an article and its page, the way from the page's speaker keys to rows. */
  readonly idsOf: (articleId: string, page: ParsedPage) => ReadonlyMap<string, string>
  /** Whether somebody whom the archive knew has one more name now, by which lists find them. */
  readonly givesNames: boolean
}

/** The speakers of each page, found or made. */
export async function findOrMakeSpeakers(
  tx: Transaction<Tables>,
  articles: readonly { readonly id: string; readonly page: ParsedPage }[],
): Promise<FoundSpeakers> {
  const wanted = new Map<string, PageSpeaker>()
  for (const { id, page } of articles) {
    const identities = identitiesOf(page.speakers, id)
    page.speakers.forEach((speaker, at) => {
      const identity = identities[at] ?? ''
      if (!wanted.has(identity)) wanted.set(identity, speaker)
    })
  }
  const known = await speakersOf(tx, [...wanted.keys()])
  // Sorted, so that two transactions never wait for each other crosswise.
  const missing = [...wanted]
    .filter(([identity]) => !known.has(identity))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const { made, givesNames } = await insertSpeakers(tx, missing)
  const others = missing.map(([identity]) => identity).filter((identity) => !made.has(identity))
  const ids = new Map([...known, ...made, ...(await speakersOf(tx, others))])

  const idsOf = (articleId: string, page: ParsedPage) => {
    const identities = identitiesOf(page.speakers, articleId)
    return new Map(
      page.speakers.flatMap(({ key }, at) => {
        const id = ids.get(identities[at] ?? '')
        return id === undefined ? [] : [[key, id] as const]
      }),
    )
  }
  return { idsOf, givesNames }
}

/** Who is known under these identities. */
async function speakersOf(
  tx: Transaction<Tables>,
  identities: readonly string[],
): Promise<Map<string, string>> {
  if (identities.length === 0) return new Map()
  const rows = await tx
    .selectFrom('speaker_identity')
    .selectAll()
    .where('identity', 'in', identities)
    .execute()
  return new Map(rows.map(({ identity, speaker_id }) => [identity, speaker_id]))
}

/**
 * Somebody known with the names turned round who holds the same office gets another identity; others are new. Gives
 * those that were made here: another transaction may have made the rest meanwhile.
 */
async function insertSpeakers(
  tx: Transaction<Tables>,
  missing: readonly (readonly [string, PageSpeaker])[],
): Promise<{ readonly made: Map<string, string>; readonly givesNames: boolean }> {
  if (missing.length === 0) return { made: new Map(), givesNames: false }
  const turned = await speakersOf(
    tx,
    missing.flatMap(([, speaker]) => turnedIdentities(speaker)),
  )
  const offices = await officesOf(tx, [...new Set(turned.values())])
  const speakers: {
    id: string
    name: string | null
    description: string | null
    sort_name: string
    kind: PageSpeaker['kind']
  }[] = []
  const identities: { identity: string; words: string | null; speaker_id: string }[] = []
  for (const [identity, speaker] of missing) {
    const words = identityWords(speaker.name)
    const office = officeKey(speaker.office)
    const others = turnedIdentities(speaker).flatMap((other) => turned.get(other) ?? [])
    const [same, another] = [...new Set(others)].filter(
      (id) => office !== null && offices.get(id)?.has(office),
    )
    if (same !== undefined && another === undefined) {
      identities.push({ identity, words, speaker_id: same })
      continue
    }
    const id = uuid()
    const { name, kind } = speaker
    speakers.push({
      id,
      name,
      description: name === null ? descriptionOf(speaker) : speaker.description,
      sort_name: nameKey(name ?? descriptionOf(speaker)),
      kind,
    })
    identities.push({ identity, words, speaker_id: id })
    // Within one call, too, the names may come both ways.
    turned.set(identity, id)
    if (office !== null) offices.set(id, new Set([office]))
  }
  await insertRows(tx, columns.speaker, speakers)
  const inserted = await insertRows(
    tx,
    columns.speakerIdentity,
    identities,
    'on conflict do nothing returning identity',
  )
  const fresh = new Set(inserted.map((row) => String(row['identity'])))
  if (fresh.size < identities.length) await dropSuperseded(tx, speakers)
  const made = new Map(
    identities
      .filter(({ identity }) => fresh.has(identity))
      .map(({ identity, speaker_id }) => [identity, speaker_id]),
  )
  const unknown = new Set(speakers.map(({ id }) => id))
  return { made, givesNames: [...made.values()].some((id) => !unknown.has(id)) }
}

/** Another transaction may have made the same speaker meanwhile, and keeps the identity. */
async function dropSuperseded(tx: Transaction<Tables>, made: readonly { id: string }[]): Promise<void> {
  if (made.length === 0) return
  await tx
    .deleteFrom('speaker')
    .where(
      'id',
      'in',
      made.map(({ id }) => id),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('speaker_identity').select('identity').whereRef('speaker_id', '=', 'speaker.id')),
      ),
    )
    .execute()
}

async function officesOf(
  tx: Transaction<Tables>,
  speakerIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  if (speakerIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('speech')
    .select(['speaker_id', 'office'])
    .distinct()
    .where('speaker_id', 'in', speakerIds)
    .where('office', 'is not', null)
    .execute()
  const offices = new Map<string, Set<string>>()
  for (const { speaker_id, office } of rows) {
    const key = officeKey(office)
    if (key !== null) offices.set(speaker_id, (offices.get(speaker_id) ?? new Set()).add(key))
  }
  return offices
}
