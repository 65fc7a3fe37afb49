/** A stream of which the first pieces were taken, as a whole again. Each of them is let go as soon as it is given on. */
export async function* rejoined<Piece>(
  first: Piece[],
  rest: AsyncIterator<Piece>,
): AsyncGenerator<Piece, void, void> {
  try {
    for (let piece = first.shift(); piece !== undefined; piece = first.shift()) yield piece
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
