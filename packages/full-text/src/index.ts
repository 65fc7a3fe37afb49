export { excerpt, type Highlight, highlights } from './excerpt.ts'
export { folded, foldedWords, slugOf } from './folding.ts'
export { readSearch, type Search } from './read-search.ts'
export { type ArticleText, searchVector, speechVector } from './search-vector.ts'
