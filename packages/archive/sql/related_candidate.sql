-- The visible articles that a related item may announce: of the links of an item, those of the best rank that is visible.
--
-- RESOLVED, AMBIGUOUS and UNRESOLVED are read from here: exactly one candidate, and certain; several, or one that is
-- not certain; none.
--
-- Used by the API's relations and filters of related items, and by date_by_teasers and append_resolutions. Ask for one
-- item at a time (lateral, or related_item_id = ...): the window is over all links of whatever is asked for.
create or replace view related_candidate as
  select related_item_id, article_id, certain
  from (
    select related_item_id, article_id, rank, certain, min(rank) over (partition by related_item_id) as best_rank
    from visible_link
  ) ranked
  where rank = best_rank
