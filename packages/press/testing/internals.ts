/** What tests of the whole system use of the parser that it does not export: the one door to it. */
export { encoded, encodings } from '../src/testing/encode.ts'
export { reports } from '../src/testing/languages.ts'
