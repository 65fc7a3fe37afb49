-- The visible articles that a related item may announce: of the links of an item, those of the best rank that is visible.
--
-- RESOLVED, AMBIGUOUS and UNRESOLVED are read from here: exactly one candidate, and certain; several, or one that is
-- not certain; none. A candidate found by words alone is certain when the item prints no date, when both print dates that agree,
-- or when the article owes its date to teasers.
--
-- Used by the API's relations and filters of related items, and by date_by_teasers and append_resolutions. Ask for one
-- item at a time (lateral, or related_item_id = ...): the window is over all links of whatever is asked for.
create or replace view related_candidate as
  select related_item_id, article_id, certain
  from (
    select l.related_item_id, l.article_id, l.rank,
      min(l.rank) over (partition by l.related_item_id) as best_rank,
      l.rank < 3 or l.dated or i.published_value is null or a.published_basis is not distinct from 'TEASER' as certain
    from related_link l
    join related_item i on i.id = l.related_item_id
    join visible_article a on a.id = l.article_id
  ) ranked
  where rank = best_rank
