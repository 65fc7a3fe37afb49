/** How the archive writes rows, and what it takes for the same announcement: for those who fill one past it. */

export type { ArchiveTable, ColumnList, ListedRow, Writable } from '../src/columns.ts'
export * as columns from '../src/columns.ts'
export { articleWords } from '../src/entries/article-words.ts'
export { insertRows } from '../src/rows.ts'
export { announcementKey } from '../src/teaser-key.ts'
