-- Whether the words of a teaser fit an article: a teaser that is cut off by the beginning of the text or of the title, a
-- whole one by the title or by the beginning of the text.
--
-- Keys are whole words with one space between (src/teaser-key.ts), and a prefix must end where a word ends: hence the spaces.
-- Used by insert_teaser_links, on pairs that an index has found.
create or replace function teaser_fits(teaser_key text, truncated boolean, head_key text, title_key text)
returns boolean
language sql immutable parallel safe
as $$
  select teaser_key = title_key
    or starts_with(head_key || ' ', teaser_key || ' ')
    or (truncated and starts_with(title_key || ' ', teaser_key || ' '))
$$
