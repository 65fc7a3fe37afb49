/** What of an article another reading changed. SPEECHES comes with every change of a speech, and the parts that follow it say which. */
export type ChangedPart =
  | 'TEXT'
  | 'LANGUAGE'
  | 'TITLE'
  | 'GENRE'
  | 'DATES'
  | 'EVENT'
  | 'SPEECHES'
  | 'SPEECHES_ADDED'
  | 'SPEECHES_REMOVED'
  | 'SPEAKERS'
  | 'OFFICES'
  | 'COUNTRIES'
  | 'STATEMENTS'
  | 'REPLIES'
  | 'RELATED_ITEMS'
  | 'LINKS'

/** The parts by which teasers are compared with articles. */
export const partsOfLinks: readonly ChangedPart[] = ['TEXT', 'TITLE', 'DATES', 'RELATED_ITEMS', 'LINKS']

/** The parts of which search is made. */
export const partsOfWords: readonly ChangedPart[] = ['TEXT', 'LANGUAGE', 'TITLE']
