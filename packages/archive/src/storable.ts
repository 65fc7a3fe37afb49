/**
 * The text as Postgres can store it: without U+0000 and half surrogate pairs. What stands for them, U+FFFD, is of
 * the same length, so that offsets stay right.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
