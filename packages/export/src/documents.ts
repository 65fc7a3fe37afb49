/** What an export asks an archive. */
export {
  type ArticleFilter,
  ExportedArticles,
  type ExportedArticlesQuery,
  type ExportedArticlesQueryVariables,
  ExportedCount,
  type ExportedCountQuery,
} from '@communique/sdk'
