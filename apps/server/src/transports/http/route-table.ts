import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request whatever happens: what it throws is a fault of ours. */
export type Route = (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void> | void

/** Routes by path. A path that ends in `/*` is that of every path with one part more. */
export class RouteTable {
  readonly #whole = new Map<string, Route>()
  readonly #below = new Map<string, Route>()

  constructor(routes: Readonly<Record<string, Route>>) {
    for (const [path, route] of Object.entries(routes)) {
      if (path.endsWith('/*')) this.#below.set(path.slice(0, -1), route)
      else this.#whole.set(path, route)
    }
  }

  /** The route of a path, and the name under which it is listed; null where there is none. */
  find(path: string): { readonly name: string; readonly route: Route } | null {
    const route = this.#whole.get(path)
    if (route !== undefined) return { name: path, route }
    const beginning = path.slice(0, path.lastIndexOf('/') + 1)
    const below = this.#below.get(beginning)
    return below === undefined ? null : { name: `${beginning}*`, route: below }
  }
}
