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

/** The feed when all is over. */
export interface WholeFeed {
  /** All there are, in order, also of what is no publication. */
  readonly positions: readonly number[]
  /** Publications, and restorations of what was withdrawn, which are told as publications. */
  readonly records: readonly Told[]
  /** Articles that are withdrawn now. */
  readonly withdrawn: ReadonlySet<string>
}

/**
 * Holds what readers were told, each in the order in which it was told, to the feed. Every record may be told once; the newest of each
 * article must be, unless the article is withdrawn.
 */
export function judge(
  { positions, records, withdrawn }: WholeFeed,
  acknowledged: Iterable<string>,
  readers: readonly (readonly Told[])[],
): Verdict {
  const articleAt = new Map(records.map(({ articleId, position }) => [position, articleId]))
  const newest = new Map(records.map(({ articleId, position }) => [articleId, position]))
  const unpublished = [...acknowledged].filter((articleId) => !newest.has(articleId)).length
  const due = [...newest].filter(([articleId]) => !withdrawn.has(articleId)).map(([, position]) => position)
  let lost = unpublished * readers.length
  let repeated = 0
  let outOfOrder = 0
  const lostFirst: { reader: number; position: number; last: number }[] = []
  for (const [reader, told] of readers.entries()) {
    const seen = new Set<number>()
    let last = 0
    for (const { articleId, position } of told) {
      if (seen.has(position)) repeated++
      else if (articleAt.get(position) !== articleId || position < last) outOfOrder++
      seen.add(position)
      last = Math.max(last, position)
    }
    const missing = due.filter((position) => !seen.has(position))
    lost += missing.length
    lostFirst.push(...missing.slice(0, 3).map((position) => ({ reader, position, last })))
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
