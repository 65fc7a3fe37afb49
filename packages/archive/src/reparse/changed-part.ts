/** What of an article another reading changed. */
export type ChangedPart = 'TEXT' | 'TITLE' | 'DATES' | 'EVENT' | 'SPEECHES' | 'RELATED_ITEMS'
