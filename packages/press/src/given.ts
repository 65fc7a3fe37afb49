/** What there is to know of a page before it is read: without the parser, which takes a moment and much memory to load. */
export type { CaptureFacts, GivenPage } from './given-page.ts'
export { givenBytes } from './page/given-bytes.ts'
export { PageError } from './page-error.ts'
