/**
 * The tests of this folder run on a real PostgreSQL. These run on the embedded one as well: what they look at depends on
 * the engine or on how we drive it. That is: values as the driver gives them, text search, order and locale, the feed and
 * its concurrency, limits of statements, files on disk. What our own code does with what an engine gave is the same on both.
 */
export const onBothEngines: readonly string[] = [
  'article-published',
  'as-of',
  'complete-pages',
  'connections',
  'countries',
  'driver-values',
  'edit-sources',
  'explanation',
  'feed',
  'filters',
  'folding',
  'http',
  'load',
  'missing-articles',
  'publish-pages',
  'related',
  'reparse',
  'resolved',
  'search',
  'seed',
  'speakers',
  'teaser-links',
  'turns',
  'updated-articles',
  'upgrade',
  'webhooks',
]
