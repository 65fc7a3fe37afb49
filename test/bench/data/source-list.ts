import { nameKey } from '../../../packages/archive/testing/rows.ts'
import { sourceId } from './ids.ts'
import { inventedPlace } from './invented-words.ts'
import type { Random } from './random.ts'

const institutions = ['Ministry of Foreign Affairs', 'Office of the President', 'News Agency', 'Parliament']

export interface BenchSource {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly sort_name: string
}

export const sourceList: readonly BenchSource[] = Array.from({ length: 120 }, (_, number) => {
  const place = inventedPlace(number)
  const institution = institutions[number % institutions.length] ?? 'News Agency'
  const name = `${institution} of ${place}`
  return {
    id: sourceId(number),
    slug: `${place}-${institution}`.toLowerCase().replaceAll(' ', '-'),
    name,
    sort_name: nameKey(name),
  }
})

/** A few sources publish much and many little. */
export function someSource(random: Random): BenchSource {
  const number = Math.floor((sourceList.length + 1) ** random.fraction()) - 1
  return sourceList[number] ?? random.pick(sourceList)
}
