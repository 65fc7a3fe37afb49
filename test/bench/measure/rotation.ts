/** Round by round another one begins; over as many rounds as there are items, each has had every place once. */
export function rotated<Item>(items: readonly Item[], round: number): readonly Item[] {
  const from = items.length === 0 ? 0 : round % items.length
  return [...items.slice(from), ...items.slice(0, from)]
}
