/**
 * What comes in, with every text in it as Postgres can store it: without U+0000 and half surrogate pairs. What stands for
 * them, U+FFFD, is of the same length, so that offsets stay right. Bytes and dates are left alone, and so is a value in
 * which nothing is to be mended: almost every one.
 *
 * The methods of `Archive` that take texts do this first, so that what is compared later is what was stored.
 */
export function storable<Value>(value: Value): Value
export function storable(value: unknown): unknown {
  return isStorable(value) ? value : mended(value)
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (Array.isArray(value)) return value.every(isStorable)
  return !isRecord(value) || Object.values(value).every(isStorable)
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD')
  if (Array.isArray(value)) return value.map(mended)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mended(inner)]))
}

/** An object of data alone: neither bytes nor a date. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
