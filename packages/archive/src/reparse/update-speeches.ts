import type { ParsedPage } from '@communique/press'
import { type Selectable, sql, type Transaction } from 'kysely'
import * as columns from '../columns.ts'
import { speechWords } from '../entries/page-words.ts'
import { speechRows, withWords } from '../publish/article-rows.ts'
import { wordingRows } from '../publish/wordings.ts'
import { insertRows, updateRows } from '../rows.ts'
import type { SpeechTable, StatementTable, Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'
import { signatureOf } from './difference.ts'
import { type ComparedSpeech, pairSpeeches } from './pair-speeches.ts'

/** All that a reading says of a speech but its position, and but what is made of its text. */
const readOfSpeech = columns
  .readColumns(columns.speech)
  .filter((column) => column !== 'position' && column !== 'search')
const readOfStatement = columns.readColumns(columns.statement)

/** Puts the speeches of another reading in place of the old ones. What is still said keeps the id of its speech. */
export async function updateSpeeches(
  tx: Transaction<Tables>,
  articleId: string,
  page: ParsedPage,
  givenLanguage: string | null,
  speakerIds: ReadonlyMap<string, string>,
): Promise<ChangedPart[]> {
  const stored = await storedSpeeches(tx, articleId)
  const fresh = speechRows(articleId, page, givenLanguage, speakerIds)
  const read = fresh.map(({ speech, statements }) => readSpeech(speech, statements))
  const same =
    stored.length === fresh.length &&
    stored.every(({ signature }, index) => signature === read[index]?.signature)
  if (same) return []

  const pairs = pairSpeeches(stored, read)
  const kept = new Set(pairs)
  const gone = stored.filter((speech) => !kept.has(speech))
  await replace(
    tx,
    articleId,
    stored,
    gone,
    withWords(fresh, speechWords(page, page.language ?? givenLanguage)).map((one, at) => ({
      ...one,
      id: pairs[at]?.id ?? null,
    })),
  )
  return [
    'SPEECHES',
    ...(pairs.includes(undefined) ? (['SPEECHES_ADDED'] as const) : []),
    ...(gone.length > 0 ? (['SPEECHES_REMOVED'] as const) : []),
    ...changesWithin(stored, read, pairs),
  ]
}

const partsOfSpeech = ['OFFICES', 'COUNTRIES', 'STATEMENTS', 'REPLIES'] as const

interface ReadSpeech extends ComparedSpeech {
  readonly signature: string
  /** The same for each kind of change. */
  readonly parts: Readonly<Record<(typeof partsOfSpeech)[number], string>>
}

interface StoredSpeech extends ReadSpeech {
  readonly id: string
}

type FreshSpeech = ReturnType<typeof withWords>[number]

/** Writes speeches and statements. A speech whose id is null is new. */
async function replace(
  tx: Transaction<Tables>,
  articleId: string,
  stored: readonly StoredSpeech[],
  gone: readonly StoredSpeech[],
  fresh: readonly (FreshSpeech & { readonly id: string | null })[],
): Promise<void> {
  const ids = (speeches: readonly StoredSpeech[]) => speeches.map(({ id }) => id)
  if (stored.length > 0) await tx.deleteFrom('statement').where('speech_id', 'in', ids(stored)).execute()
  if (gone.length > 0) await tx.deleteFrom('speech').where('id', 'in', ids(gone)).execute()
  // Out of the way: two speeches may change places.
  await tx
    .updateTable('speech')
    .set({ position: sql`-1 - position` })
    .where('article_id', '=', articleId)
    .execute()
  const speeches = (isNew: boolean) =>
    fresh
      .filter(({ id }) => (id === null) === isNew)
      .map(({ id, speech }) => ({ ...speech, id: id ?? speech.id }))
  await updateRows(tx, columns.speech, speeches(false))
  await insertRows(tx, columns.speech, speeches(true))
  await insertRows(
    tx,
    columns.wording,
    wordingRows(fresh.flatMap(({ speech }) => [speech.office, speech.country])),
    'on conflict do nothing',
  )
  await insertRows(
    tx,
    columns.statement,
    fresh.flatMap(({ id, speech, statements }) =>
      statements.map((statement) => ({ ...statement, speech_id: id ?? speech.id })),
    ),
  )
}

/** How the speeches that stay differ, and whether others speak. */
function changesWithin(
  stored: readonly StoredSpeech[],
  read: readonly ReadSpeech[],
  pairs: readonly (StoredSpeech | undefined)[],
): ChangedPart[] {
  const speakersOf = (speeches: readonly ComparedSpeech[]) =>
    [...new Set(speeches.map(({ speakerId }) => speakerId))].sort().join()
  const sameSpeakers =
    speakersOf(stored) === speakersOf(read) &&
    pairs.every((old, at) => old === undefined || old.speakerId === read[at]?.speakerId)
  const parts = partsOfSpeech.filter((part) =>
    pairs.some((old, at) => old !== undefined && old.parts[part] !== read[at]?.parts[part]),
  )
  return [...(sameSpeakers ? [] : (['SPEAKERS'] as const)), ...parts]
}

async function storedSpeeches(tx: Transaction<Tables>, articleId: string): Promise<StoredSpeech[]> {
  const speeches = await tx
    .selectFrom('speech')
    .select(['id', ...readOfSpeech])
    .where('article_id', '=', articleId)
    .orderBy('position')
    .execute()
  if (speeches.length === 0) return []
  const statements = Map.groupBy(
    await tx
      .selectFrom('statement')
      .selectAll()
      .where(
        'speech_id',
        'in',
        speeches.map(({ id }) => id),
      )
      .orderBy('position')
      .execute(),
    ({ speech_id }) => speech_id,
  )
  return speeches.map((speech) => ({
    id: speech.id,
    ...readSpeech(speech, statements.get(speech.id) ?? []),
  }))
}

function readSpeech(
  speech: Pick<Selectable<SpeechTable>, (typeof readOfSpeech)[number]>,
  statements: readonly Pick<Selectable<StatementTable>, (typeof readOfStatement)[number]>[],
): ReadSpeech {
  const said = statements.map((statement) => signatureOf(readOfStatement, statement)).join('\n')
  return {
    speakerId: speech.speaker_id,
    statements: statements.map(({ text }) => text),
    signature: `${signatureOf(readOfSpeech, speech)}\n${said}`,
    parts: {
      OFFICES: signatureOf(['office'], speech),
      COUNTRIES: signatureOf(['country', 'country_code'], speech),
      STATEMENTS: `${signatureOf(['kind'], speech)}\n${said}`,
      REPLIES: signatureOf(['in_reply_to'], speech),
    },
  }
}
