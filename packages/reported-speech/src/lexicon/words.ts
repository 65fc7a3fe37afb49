/** Words between spaces, as a set. `_` stands for a space within a phrase: "press_release". */
export function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(
    lists
      .join(' ')
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  )
}

/** A pattern with word lists in it, each of which stands for any of its words: pattern('i')`^the ${meetings}\b`. */
export function pattern(flags = '') {
  return ({ raw }: TemplateStringsArray, ...lists: readonly ReadonlySet<string>[]): RegExp =>
    new RegExp(
      raw.map((part, at) => (at === 0 ? '' : anyOf(lists[at - 1] ?? new Set())) + part).join(''),
      flags,
    )
}

const anyOf = (list: ReadonlySet<string>) =>
  `(?:${[...list].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`
