/** How the archive writes rows, and what it takes for the same announcement: for those who fill one past it. */

export type { ArchiveTable, ColumnList, ListedRow, Writable } from '../src/columns.ts'
export * as columns from '../src/columns.ts'
export { articleWords } from '../src/entries/article-words.ts'
export { nameKey } from '../src/name-order/name-key.ts'
export { presentKey } from '../src/publish/present-key.ts'
export { identityWords } from '../src/publish/speaker-identity.ts'
export { wordingRows } from '../src/publish/wordings.ts'
export { insertRows } from '../src/rows.ts'
export { announcementKey } from '../src/teaser-key.ts'
