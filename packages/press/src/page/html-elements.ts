const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements in which a browser sees nothing but text, whatever it looks like. Source: HTML, "parsing". */
export const textOnly = set('script style title textarea iframe noscript noembed noframes xmp plaintext')

/**
 * Elements whose text is no text of the page: what runs, what is drawn, what stands in for something else, what is
 * pressed or filled in, and mark-up that is shown as such.
 */
export const neverSeen = set(
  'script style noscript template svg math iframe noembed noframes object applet canvas audio video select option optgroup datalist button textarea xmp plaintext',
)

/** By their `id`: what the Wayback Machine, and pywb add to every page that they show. */
export const archiveBars = set(
  'wm-ipp-base wm-ipp wm-ipp-print wm-ipp-inside donato _wb_frame_top_banner _wb_plain_banner _wb_record_banner',
)
