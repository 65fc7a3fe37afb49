/** Longer ones no server answers to; and the page's own is read anew for every link. */
const longestPageUrl = 8_000

/**
 * An address in the form of the URL standard. Only one that can be followed on the web: not `javascript:`, `data:`, `file:`
 * and the like, nor one that is broken; what was written stays in the capture. A relative one needs that of the page.
 */
export function absoluteAddress(url: string | null, pageUrl: string | null): string | null {
  const base = pageUrl !== null && pageUrl.length <= longestPageUrl ? pageUrl : undefined
  if (url === null || !URL.canParse(url, base)) return null
  const absolute = new URL(url, base)
  return absolute.protocol === 'https:' || absolute.protocol === 'http:' ? absolute.href : null
}
