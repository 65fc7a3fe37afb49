export { type ArticlePage, type AskForPage, articlePages, type PagesOptions } from './article-pages.ts'
export { type Cell, csvLines } from './csv.ts'
export { describeExport, descriptionName, type ExportedFile, exportAddress } from './description.ts'
export {
  addressParameters,
  FilterParameterError,
  type FilterParameters,
  filterOf,
  filterParametersIn,
} from './filter-parameters.ts'
export {
  type ExportedArticle,
  type ExportedDate,
  type ExportedRelatedItem,
  type ExportedSpeech,
  type ExportedStatement,
  type ExportSubject,
  type Format,
  permalink,
  statementPermalink,
  type Writer,
  type WriterState,
} from './format.ts'
export { formats } from './formats.ts'
