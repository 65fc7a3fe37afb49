/**
 * The path of a request target: without its query, without a slash at the end, and with one slash where there are
 * several. The one way in which paths are compared.
 */
export function pathOf(target = '/'): string {
  const query = target.indexOf('?')
  const given = query < 0 ? target : target.slice(0, query)
  // Proxies may send the whole address.
  const path = given.startsWith('/') || !URL.canParse(given) ? given : new URL(given).pathname
  const single = path.includes('//') ? path.replace(/\/+/g, '/') : path
  return single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single
}

/** The parameters of a request target. */
export function parametersOf(target = '/'): URLSearchParams {
  const query = target.indexOf('?')
  return new URLSearchParams(query < 0 ? '' : target.slice(query + 1))
}
