/** Numbers that look random and are the same on every machine and in every run. */
export interface Random {
  /** From 0 to below 1. */
  readonly fraction: () => number
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** As many hexadecimal digits. */
  readonly hex: (digits: number) => string
}

/** `parts` name what the numbers are for, so that each thing has its own and none depends on another's. */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let state = hash(parts.join('\u0000'))
  // mulberry32: 32 bits of state are plenty for the few numbers that one thing needs.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const fraction = () => next() / 2 ** 32
  const below = (end: number) => Math.floor(fraction() * end)
  return {
    fraction,
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Nothing to pick from')
      return item
    },
    hex: (digits) => {
      let text = ''
      while (text.length < digits) text += next().toString(16).padStart(8, '0')
      return text.slice(0, digits)
    },
  }
}

/** FNV-1a, then mixed, because the names of neighbours differ in one digit only. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) | 0
}
