import type { ParsedPage } from '@communique/press'
import { sql, type Transaction } from 'kysely'
import * as columns from '../columns.ts'
import { speechRows } from '../publish/article-rows.ts'
import { insertRows, updateRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'
import { signatureOf } from './difference.ts'

/** All that a reading says of a speech but its position. */
const readOfSpeech = columns.readColumns(columns.speech).filter((column) => column !== 'position')
const readOfStatement = columns.readColumns(columns.statement)

/** Puts the speeches of another reading in place of the old ones. A speaker's speech keeps its id. */
export async function updateSpeeches(
  tx: Transaction<Tables>,
  articleId: string,
  page: ParsedPage,
  speakerIds: ReadonlyMap<string, string>,
): Promise<ChangedPart[]> {
  const stored = await storedSpeeches(tx, articleId)
  const fresh = speechRows(articleId, page, speakerIds)
  const same =
    stored.length === fresh.length &&
    stored.every(({ signature }, index) => {
      const other = fresh[index]
      return other !== undefined && signature === wholeSignature(other.speech, other.statements)
    })
  if (same) return []

  const free = [...stored]
  const placed = fresh.map(({ speech, statements }) => {
    const at = free.findIndex((old) => old.speakerId === speech.speaker_id)
    const [old] = at < 0 ? [] : free.splice(at, 1)
    const id = old?.id ?? speech.id
    return {
      isNew: old === undefined,
      speech: { ...speech, id },
      statements: statements.map((statement) => ({ ...statement, speech_id: id })),
    }
  })
  const all = stored.map(({ id }) => id)
  const gone = free.map(({ id }) => id)
  if (all.length > 0) await tx.deleteFrom('statement').where('speech_id', 'in', all).execute()
  if (gone.length > 0) await tx.deleteFrom('speech').where('id', 'in', gone).execute()
  // Out of the way: two speeches may change places.
  await tx
    .updateTable('speech')
    .set({ position: sql`-1 - position` })
    .where('article_id', '=', articleId)
    .execute()
  const speeches = (isNew: boolean) => placed.filter((one) => one.isNew === isNew).map(({ speech }) => speech)
  await updateRows(tx, columns.speech, speeches(false))
  await insertRows(tx, columns.speech, speeches(true))
  await insertRows(
    tx,
    columns.statement,
    placed.flatMap(({ statements }) => statements),
  )
  return ['SPEECHES']
}

async function storedSpeeches(tx: Transaction<Tables>, articleId: string) {
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
    speakerId: speech.speaker_id,
    signature: wholeSignature(speech, statements.get(speech.id) ?? []),
  }))
}

/** All that a reading says of a speech and its statements, in one string. */
function wholeSignature(
  speech: Readonly<Record<(typeof readOfSpeech)[number], unknown>>,
  statements: readonly Readonly<Record<(typeof readOfStatement)[number], unknown>>[],
): string {
  return [
    signatureOf(readOfSpeech, speech),
    ...statements.map((statement) => signatureOf(readOfStatement, statement)),
  ].join('\n')
}
