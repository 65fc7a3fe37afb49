import { foldedWords, slugOf } from '@communique/full-text'
import { sql } from 'kysely'
import { nameKey } from '../name-order/name-key.ts'
import { identityOfName } from '../publish/speaker-identity.ts'
import { wordingKey } from '../publish/wordings.ts'
import { type Check, type Fault, pagesOf } from './check.ts'

interface StoredSpeaker {
  readonly id: string
  readonly name: string | null
  readonly description: string | null
  readonly sort_name: string
  readonly kind: 'PERSON' | 'GROUP' | 'ORGANISATION'
  readonly identities: readonly string[]
}

/** Whoever has a name of several words is found by it; nobody is without an identity. */
export const speakers: Check = {
  name: 'speakers',
  run: async function* (context) {
    for await (const { within } of pagesOf(context, 'speaker')) {
      const { rows } = await sql<StoredSpeaker>`
        select t.id, t.name, t.description, t.sort_name, t.kind,
          (select coalesce(json_agg(identity), '[]') from speaker_identity where speaker_id = t.id) as identities
        from speaker t where ${within}`.execute(context.db)
      yield { rows: rows.length, faults: rows.flatMap(speakerFaults) }
    }
  },
}

function speakerFaults({ id, name, description, sort_name, kind, identities }: StoredSpeaker): Fault[] {
  const fault = (what: string) => [{ table: 'speaker', id, what }]
  if (identities.length === 0) return fault('it has no identity')
  if (sort_name !== nameKey(name ?? description ?? '')) return fault(isMisplaced)
  // A single word may be told apart by the page.
  if (name === null || foldedWords(name).length < 2) return []
  return identities.includes(identityOfName(kind, name))
    ? []
    : fault('none of its identities is that of its name')
}

interface StoredSource {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly sort_name: string
  readonly isFound: boolean
  readonly known: readonly string[]
}

const isMisplaced = 'it is sorted by another name than its own'

/** A source is found by its slug, also as it is folded now. */
export const sources: Check = {
  name: 'sources',
  run: async function* (context) {
    for await (const { within } of pagesOf(context, 'source')) {
      const { rows } = await sql<StoredSource>`
        select t.id, t.slug, t.name, t.sort_name, exists (select from source_slug where slug = t.slug and source_id = t.id) as "isFound",
          (select coalesce(json_agg(slug), '[]') from source_slug where source_id = t.id) as known
        from source t where ${within}`.execute(context.db)
      yield { rows: rows.length, faults: rows.flatMap(sourceFaults) }
    }
  },
}

function sourceFaults({ id, slug, name, sort_name, isFound, known }: StoredSource): Fault[] {
  const fault = (what: string) => [{ table: 'source', id, what }]
  if (!isFound || !known.includes(slugOf(slug))) return fault('it is not found by its slug')
  return sort_name === nameKey(name) ? [] : fault(isMisplaced)
}

/** What filters look for in the words that pages print. */
export const wordings: Check = {
  name: 'wordings',
  run: async function* (context) {
    for await (const { within } of pagesOf(context, 'wording')) {
      const { rows } = await sql<{ text: string; key: string }>`
        select t.text, t.key from wording t where ${within}`.execute(context.db)
      const faults = rows
        .filter(({ text, key }) => key !== wordingKey(text))
        .map(({ text }) => ({ table: 'wording', id: text, what: 'it is not found by its words' }))
      yield { rows: rows.length, faults }
    }
  },
}
