/** Beside the tabs: GraphiQL takes it as the mark of the page. */
export const linksHtml = `<nav class="communique-links" aria-label="Communiqué">
<a href="/">Reading room</a>
<button type="button" data-copy-link title="Copies an address that opens and runs this operation">Copy link</button>
<button type="button" data-history aria-expanded="false">History</button>
<div class="communique-history" role="region" aria-label="History" hidden></div>
</nav>`

/**
 * Runs in the page, before GraphiQL: an address for the operation of the active tab, and the operations that ran lately, each
 * as such an address. They stay in this browser, without headers. The GraphiQL that is built in has its own history
 * switched off. Must stand alone: its text is what is sent.
 */
export function linkOperations(mostKept: number): void {
  const { document, localStorage, location, navigator } = globalThis
  const key = 'communique:history'

  interface Ran {
    readonly query: string
    readonly variables?: string
    readonly at: string
  }

  function parsed(json: string | null): unknown {
    try {
      return JSON.parse(json ?? 'null')
    } catch {
      return null
    }
  }

  function field(value: unknown, name: string | number): unknown {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  }

  function ranLately(): Ran[] {
    const kept = parsed(localStorage.getItem(key))
    if (!Array.isArray(kept)) return []
    return kept.flatMap((one: unknown) => {
      const [query, variables, at] = [field(one, 'query'), field(one, 'variables'), field(one, 'at')]
      if (typeof query !== 'string' || typeof at !== 'string') return []
      return [{ query, at, ...(typeof variables === 'string' && { variables }) }]
    })
  }

  function addressOf(query: string, variables: unknown): string {
    const address = new URL(location.pathname, location.href)
    address.searchParams.set('query', query)
    if (typeof variables === 'string' && variables.trim() !== '')
      address.searchParams.set('variables', variables)
    return address.href
  }

  const nameOf = (query: string) =>
    /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ??
    query.replaceAll(/#.*$/gm, '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)

  const fetchResponse = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const sent = typeof init?.body === 'string' ? parsed(init.body) : null
    const query = field(sent, 'query')
    const variables = field(sent, 'variables')
    if (typeof query === 'string' && field(sent, 'operationName') !== 'IntrospectionQuery') {
      const hasVariables =
        typeof variables === 'object' && variables !== null && Object.keys(variables).length > 0
      const ran = {
        query,
        ...(hasVariables && { variables: JSON.stringify(variables, null, 2) }),
        at: new Date().toISOString(),
      }
      const others = ranLately().filter((one) => one.query !== ran.query || one.variables !== ran.variables)
      try {
        localStorage.setItem(key, JSON.stringify([ran, ...others].slice(0, mostKept)))
      } catch {
        // The browser has no room for more: the history goes on from here.
        localStorage.setItem(key, JSON.stringify([ran]))
      }
    }
    return fetchResponse(input, init)
  }

  function showHistory(panel: Element): void {
    const entries = ranLately().map(({ query, variables, at }) => {
      const link = document.createElement('a')
      link.href = addressOf(query, variables)
      link.textContent = `${new Date(at).toLocaleString()}  ${nameOf(query)}`
      link.title = query
      return link
    })
    const clear = document.createElement('button')
    clear.type = 'button'
    clear.textContent = 'Clear the history'
    clear.addEventListener('click', () => {
      localStorage.removeItem(key)
      showHistory(panel)
    })
    panel.replaceChildren(...(entries.length === 0 ? ['Nothing has run yet.'] : [...entries, clear]))
  }

  async function copyLink(button: Element): Promise<void> {
    // GraphiQL keeps its tabs half a second after the last change.
    await new Promise((resolve) => setTimeout(resolve, 600))
    const state = parsed(localStorage.getItem('graphiql:tabState'))
    const active = field(state, 'activeTabIndex')
    const tab = typeof active === 'number' ? field(field(state, 'tabs'), active) : undefined
    const query = field(tab, 'query')
    if (typeof query !== 'string') return
    const address = addressOf(query, field(tab, 'variables'))
    const before = button.textContent
    try {
      await navigator.clipboard.writeText(address)
      button.textContent = 'Copied'
    } catch {
      // Pages without encryption may not write there.
      globalThis.prompt('The address of this operation:', address)
    }
    setTimeout(() => {
      button.textContent = before
    }, 2_000)
  }

  document.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element)) return
    if (target.matches('[data-copy-link]')) void copyLink(target)
    const panel = document.querySelector('.communique-history')
    const toggle = document.querySelector('[data-history]')
    if (!(panel instanceof HTMLElement) || toggle === null) return
    const opens = target === toggle ? panel.hidden : !panel.hidden && panel.contains(target)
    if (opens && panel.hidden) showHistory(panel)
    panel.hidden = !opens
    toggle.setAttribute('aria-expanded', String(opens))
  })
}
