/** A publication as the feed has it, or as a reader was told of it. */
export interface Told {
  readonly position: number
  readonly articleId: string
}

export interface Verdict {
  /** Publications that a reader was never told of; acknowledged ones that are not in the feed count for every reader. */
  readonly lost: number
  readonly repeated: number
  /** Told behind a later one, or of what is not in the feed. */
  readonly outOfOrder: number
  /** Positions that the feed skips. */
  readonly gaps: number
  /** The first few that were lost: which reader, and how far that one came. */
  readonly lostFirst: readonly { reader: number; position: number; last: number }[]
}

/**
 * Holds what readers were told, each in the order in which it was told, to the publications of the feed.
 * `positions` are all there are, in order, also of what is no publication.
 */
export function judge(
  positions: readonly number[],
  publications: readonly Told[],
  acknowledged: Iterable<string>,
  readers: readonly (readonly Told[])[],
): Verdict {
  const placeOf = new Map(publications.map(({ articleId, position }) => [articleId, position]))
  const unpublished = [...acknowledged].filter((articleId) => !placeOf.has(articleId)).length
  let lost = unpublished * readers.length
  let repeated = 0
  let outOfOrder = 0
  const lostFirst: { reader: number; position: number; last: number }[] = []
  for (const [reader, told] of readers.entries()) {
    const seen = new Set<string>()
    let last = 0
    for (const { articleId } of told) {
      const place = placeOf.get(articleId)
      if (seen.has(articleId)) repeated++
      else if (place === undefined || place < last) outOfOrder++
      seen.add(articleId)
      last = Math.max(last, place ?? 0)
    }
    const missing = publications.filter(({ articleId }) => !seen.has(articleId))
    lost += missing.length
    lostFirst.push(...missing.slice(0, 3).map(({ position }) => ({ reader, position, last })))
  }
  return {
    lost,
    repeated,
    outOfOrder,
    gaps: positions.filter((position, index) => position !== index + 1).length,
    lostFirst: lostFirst.slice(0, 20),
  }
}

export function isClean({ lost, repeated, outOfOrder, gaps }: Verdict): boolean {
  return lost + repeated + outOfOrder + gaps === 0
}
