import type { SpeakerPartsFragment } from '../_generated/graphql.ts'
import { SpeakerLink } from './links.tsx'
import { counted } from './words.ts'

export interface SpeakerBucket {
  readonly count: number
  readonly speaker: SpeakerPartsFragment | null
}

export interface SpeakerTotal {
  readonly speaker: SpeakerPartsFragment
  readonly count: number
}

/** What the buckets of each speaker come to, the most first. */
export function totalsOf(buckets: readonly SpeakerBucket[]): readonly SpeakerTotal[] {
  const totals = new Map<string, SpeakerTotal>()
  for (const { count, speaker } of buckets) {
    if (speaker === null) continue
    totals.set(speaker.id, { speaker, count: count + (totals.get(speaker.id)?.count ?? 0) })
  }
  return [...totals.values()].sort((one, other) => other.count - one.count)
}

/** Speakers with the number of articles in which they speak. */
export function SpeakerCounts({ buckets }: { readonly buckets: readonly SpeakerBucket[] }) {
  const totals = totalsOf(buckets)
  if (totals.length === 0) return <p class="hint">Nobody, in articles that have a date.</p>
  return (
    <ol class="counts">
      {totals.map(({ speaker, count }) => (
        <li key={speaker.id}>
          <SpeakerLink speaker={speaker} /> <span class="hint">{counted(count, 'article')}</span>
        </li>
      ))}
    </ol>
  )
}
