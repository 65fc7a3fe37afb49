/**
 * The Postgres types by which rows can be ordered in a connection: the text of each can be read back without loss,
 * and a text that is none is known before the database sees it.
 */
export type KeyType = keyof typeof forms

const integer = (from: bigint, to: bigint) => (text: string) => {
  if (!/^-?\d{1,19}$/.test(text)) return false
  const value = BigInt(text)
  return from <= value && value <= to
}
const float = (greatest: number) => (text: string) =>
  /^(?:-?\d{1,17}(?:\.\d{1,20})?(?:e[+-]\d{1,3})?|NaN|-?Infinity)$/.test(text) &&
  (!/\d/.test(text) || Math.abs(Number(text)) <= greatest)

const forms = {
  uuid: (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  text: (text: string) => !text.includes('\0') && text.isWellFormed(),
  boolean: (text: string) => text === 'true' || text === 'false',
  int4: integer(-(2n ** 31n), 2n ** 31n - 1n),
  int8: integer(-(2n ** 63n), 2n ** 63n - 1n),
  numeric: (text: string) => /^-?\d{1,100}(?:\.\d{1,100})?$/.test(text),
  float4: float(3.4e38),
  float8: float(1.79e308),
  date: (text: string) => isDay(text),
  timestamptz: (text: string) => {
    const [day = '', time = ''] = text.split(' ')
    return isDay(day) && /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?$/.test(time)
  },
}

/** Whether the text is a value of that type, as Postgres would have written it. */
export function isOfKeyType(type: KeyType, text: string): boolean {
  return forms[type](text)
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined || Number(year) < 1) return false
  const date = new Date(`${text}T00:00:00Z`)
  return (
    !Number.isNaN(date.getTime()) &&
    date.getUTCDate() === Number(day) &&
    date.getUTCMonth() + 1 === Number(month)
  )
}
