interface Tab {
  readonly query: string
  readonly variables?: string
}

/**
 * Runs in the page, before GraphiQL: an operation in the address, `?query=...&variables=...`, becomes a tab of its own in
 * front of the others, or the tab that has it already. GraphiQL alone would write it over another tab, without its
 * variables. It has no headers: a key is for operations that somebody wrote here. Then the address is bare again, and
 * stays so: GraphiQL would follow the editor with it, though never with the variables.
 *
 * Answers whether the operation should run by itself: one from an address does unless it changes the archive, and the
 * first example does at the first visit. Must stand alone: its text is what is sent.
 */
export function openAddressedTab(examples: readonly Tab[]): boolean {
  const { history, localStorage, location } = globalThis
  const key = 'graphiql:tabState'

  function record(value: unknown): Record<string, unknown> {
    return typeof value === 'object' && value !== null ? { ...value } : {}
  }

  function keptTabs(): unknown[] {
    try {
      const { tabs } = record(JSON.parse(localStorage.getItem(key) ?? 'null'))
      return Array.isArray(tabs) ? tabs : []
    } catch {
      return []
    }
  }

  const asKept = ({ query, variables }: Tab) => ({
    id: crypto.getRandomValues(new Uint32Array(4)).join('-'),
    hash: null,
    title: /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? '<untitled>',
    query,
    variables: variables ?? null,
    headers: null,
    operationName: null,
    response: null,
  })

  const address = new URL(location.href)
  const query = address.searchParams.get('query')
  const variables = address.searchParams.get('variables') ?? undefined
  const replaceState = history.replaceState.bind(history)
  history.replaceState = (state, unused, url) => {
    if (url == null) return replaceState(state, unused)
    const bare = new URL(url, location.href)
    bare.searchParams.delete('query')
    bare.searchParams.delete('variables')
    replaceState(state, unused, bare)
  }
  history.replaceState(null, '', location.href)

  const kept = keptTabs()
  if (query === null) return kept.length === 0

  const tabs = kept.length === 0 ? examples.map(asKept) : kept
  const isSame = (tab: Record<string, unknown>) =>
    tab['query'] === query && (tab['variables'] ?? undefined) === variables && tab['headers'] == null
  const known = tabs.findIndex((tab) => isSame(record(tab)))
  const shown = known < 0 ? [asKept({ query, ...(variables !== undefined && { variables }) }), ...tabs] : tabs
  localStorage.setItem(key, JSON.stringify({ tabs: shown, activeTabIndex: Math.max(known, 0) }))

  // What stands in comments and strings is no word of the operation.
  const words = query.replaceAll(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, ' ')
  return !/\bmutation\b/.test(words)
}
