/** The path of a request target, without its query and a slash at the end: the one way in which paths are compared. */
export function pathOf(target = '/'): string {
  const query = target.indexOf('?')
  const path = query < 0 ? target : target.slice(0, query)
  if (path.length > 1 && path.endsWith('/')) return pathOf(path.slice(0, -1))
  // Proxies may send the whole address.
  return path.startsWith('/') || !URL.canParse(path) ? path : new URL(path).pathname
}

/** The parameters of a request target. */
export function parametersOf(target = '/'): URLSearchParams {
  const query = target.indexOf('?')
  return new URLSearchParams(query < 0 ? '' : target.slice(query + 1))
}
