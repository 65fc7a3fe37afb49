/** Each comes first, second, ... as often as any other, and follows another from round to round. */
export function rotated<Item>(items: readonly Item[], round: number): readonly Item[] {
  const from = items.length === 0 ? 0 : round % items.length
  return [...items.slice(from), ...items.slice(0, from)]
}
