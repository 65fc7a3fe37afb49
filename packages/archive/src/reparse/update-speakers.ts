import type { ParsedPage } from '@communique/press'
import type { Transaction } from 'kysely'
import * as columns from '../columns.ts'
import { updateRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { ChangedPart } from './changed-part.ts'

/**
 * Writes what another reading says of the speakers whom the page only describes. They are nobody elsewhere; whoever has a name belongs
 * to other articles too.
 */
export async function updateSpeakers(
  tx: Transaction<Tables>,
  page: ParsedPage,
  speakerIds: ReadonlyMap<string, string>,
): Promise<ChangedPart[]> {
  const described = new Map(
    page.speakers
      .filter(({ name }) => name === null)
      .map(({ key, kind }) => [speakerIds.get(key) ?? '', kind]),
  )
  if (described.size === 0) return []
  const stored = await tx
    .selectFrom('speaker')
    .selectAll()
    .where('id', 'in', [...described.keys()])
    .execute()
  const changed = stored.flatMap((speaker) => {
    const kind = described.get(speaker.id) ?? speaker.kind
    return kind === speaker.kind ? [] : [{ ...speaker, kind }]
  })
  if (changed.length === 0) return []
  await updateRows(tx, columns.speaker, changed)
  return ['SPEAKERS']
}
