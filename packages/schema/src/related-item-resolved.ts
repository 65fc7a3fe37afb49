import { addPublicationFields } from './publication-fields.ts'
import { Article, RelatedItem, RelatedItemResolved } from './refs.ts'

RelatedItemResolved.implement({
  description: 'Event: a teaser was resolved to one article.',
  fields: (t) => ({
    relatedItem: t.kyselyField({
      type: RelatedItem,
      description: 'The related item with the teaser.',
      from: (eb, _args, _context, resolved) =>
        eb
          .selectFrom('related_item')
          .selectAll('related_item')
          .where('related_item.id', '=', resolved.at('relatedItemId').as('uuid')),
    }),
    article: t.kyselyField({
      type: Article,
      description: 'The article that the teaser announces.',
      from: (eb, _args, _context, resolved) =>
        eb
          .selectFrom('article')
          .selectAll('article')
          .where('article.id', '=', resolved.at('articleId').as('uuid')),
    }),
  }),
})

addPublicationFields(RelatedItemResolved)
