/** Makes a page of about `length` characters. */
export type MakePage = (length: number) => string

export const repeated =
  (part: string): MakePage =>
  (length) =>
    part.repeat(Math.ceil(length / part.length))

/** The same with another name in each part: `#` stands for it. */
export const numbered =
  (part: string): MakePage =>
  (length) =>
    Array.from({ length: Math.ceil(length / (part.length + 4)) }, (_, index) =>
      part.replaceAll('#', nameOf(index)),
    ).join('')

const nameOf = (index: number) =>
  `X${[...index.toString(20)].map((digit) => 'abcdefghijklmnopqrst'[Number.parseInt(digit, 20)]).join('')}o`

export const halves =
  (first: MakePage, second: MakePage): MakePage =>
  (length) =>
    first(length / 2) + second(length / 2)
