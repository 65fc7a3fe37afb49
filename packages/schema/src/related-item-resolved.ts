import { addPublicationFields } from './publication-fields.ts'
import { Article, RelatedItem, RelatedItemResolved } from './refs.ts'

RelatedItemResolved.implement({
  description: 'A teaser of which it became known what article it announces.',
  fields: (t) => ({
    relatedItem: t.kyselyField({
      type: RelatedItem,
      description: 'The teaser.',
      from: (eb, _args, _context, resolved) =>
        eb
          .selectFrom('related_item')
          .selectAll('related_item')
          .where('related_item.id', '=', resolved.at('relatedItemId').as('uuid')),
    }),
    article: t.kyselyField({
      type: Article,
      description: 'The article that it announces.',
      from: (eb, _args, _context, resolved) =>
        eb
          .selectFrom('article')
          .selectAll('article')
          .where('article.id', '=', resolved.at('articleId').as('uuid')),
    }),
  }),
})

addPublicationFields(RelatedItemResolved)
