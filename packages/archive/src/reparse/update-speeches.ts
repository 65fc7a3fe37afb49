import type { ParsedPage } from '@communique/press'
import { sql, type Transaction } from 'kysely'
import { insertRows } from '../bulk-insert.ts'
import { speechRows } from '../publish/article-rows.ts'
import * as columns from '../publish/columns.ts'
import { storable } from '../storable.ts'
import type { Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'

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
      return other !== undefined && signature === signatureOf(other.speech, other.statements)
    })
  if (same) return []

  const free = [...stored]
  const kept = fresh.map(({ speech, statements }) => {
    const at = free.findIndex((old) => old.speaker_id === speech.speaker_id)
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
  for (const { speech } of kept.filter(({ isNew }) => !isNew)) {
    const { id, article_id: _, ...values } = speech
    await tx
      .updateTable('speech')
      .set({ ...values, text: storable(values.text) })
      .where('id', '=', id)
      .execute()
  }
  await insertRows(
    tx,
    'speech',
    columns.speech,
    kept.filter(({ isNew }) => isNew).map(({ speech }) => speech),
  )
  await insertRows(
    tx,
    'statement',
    columns.statement,
    kept.flatMap(({ statements }) => statements),
  )
  return ['SPEECHES']
}

async function storedSpeeches(tx: Transaction<Tables>, articleId: string) {
  const speeches = await tx
    .selectFrom('speech')
    .select(['id', 'kind', 'speaker_id', 'office', 'country', 'language'])
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
    ...speech,
    signature: signatureOf(speech, statements.get(speech.id) ?? []),
  }))
}

interface SpanValue {
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
}

/** All that a reading says of a speech, in one string. */
function signatureOf(
  speech: Record<'kind' | 'speaker_id', string> & Record<'office' | 'country' | 'language', string | null>,
  statements: readonly {
    mode: string
    text: string
    spans: readonly SpanValue[]
    source: SpanValue | null
    cue: SpanValue | null
  }[],
): string {
  const span = (value: SpanValue | null) => value && [value.start, value.end, value.rawStart, value.rawEnd]
  return storable(
    JSON.stringify([
      [speech.kind, speech.speaker_id, speech.office, speech.country, speech.language],
      statements.map(({ mode, text, spans, source, cue }) => [
        mode,
        storable(text),
        spans.map(span),
        span(source),
        span(cue),
      ]),
    ]),
  )
}
