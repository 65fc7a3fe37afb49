/** The size in which most letters of a document are set, in points. */
export function sizeOfText(parts: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of parts) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 0
}
