-- The links of related items to visible articles, and the position of the feed from which each of them is visible. Of the links
-- of an item those of the best rank count alone: see related_candidate.
--
-- An article found by words alone is certain when the item prints no date, when both print dates that agree, or when the article
-- owes its date to teasers.
--
-- Used by related_candidate, and by the API where it reads as of a position.
create or replace view visible_link as
  select l.related_item_id, l.article_id, l.rank, a.visible_from,
    l.rank < 3 or l.dated or i.published_value is null or a.published_basis is not distinct from 'TEASER' as certain
  from related_link l
  join related_item i on i.id = l.related_item_id
  join visible_article a on a.id = l.article_id
