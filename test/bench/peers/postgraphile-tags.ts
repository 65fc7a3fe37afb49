import { jsonPgSmartTags } from 'postgraphile/utils'

/** Keys that a view cannot have, told by tags; and what nobody asks for left out of the schema. */
export const visibleArticles = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      'public.visible_article': {
        tags: { primaryKey: 'id', foreignKey: '(source_id) references source (id)|@fieldName source' },
      },
      'public.speech': {
        tags: {
          foreignKey:
            '(article_id) references visible_article (id)|@fieldName visibleArticle|@foreignFieldName speeches',
        },
      },
      'public.related_item': {
        tags: { foreignKey: '(article_id) references visible_article (id)|@foreignFieldName relatedItems' },
      },
      'bench_api.search_hit': {
        tags: {
          foreignKey: [
            '(article_id) references public.visible_article (id)|@fieldName article',
            '(speech_id) references public.speech (id)|@fieldName speech',
          ],
        },
      },
    },
  },
})
