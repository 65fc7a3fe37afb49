const depth = 10

/**
 * Normalised discounted cumulative gain of the first ten: 1 where no order of all judged texts is better. What nobody
 * judged counts as 0. Null where nothing that was judged is of use.
 */
export function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>): number | null {
  const best = gainOf([...grades.values()].sort((one, other) => other - one))
  return best === 0 ? null : gainOf(found.map((hash) => grades.get(hash) ?? 0)) / best
}

/** The usual one: 2 ** grade - 1, divided by the logarithm of the place. */
function gainOf(grades: readonly number[]): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}
