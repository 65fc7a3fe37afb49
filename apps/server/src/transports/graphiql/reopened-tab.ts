/**
 * Runs in the page, before GraphiQL, which remembers its tabs, and apart from them the operation that was edited last.
 * It opens with the tab that holds that operation, and adds an empty one where none does: after a visit without an
 * edit, or with an edit in another tab. Here the operation of the active tab becomes the one that it remembers. Must
 * stand alone: its text is what is sent.
 */
export function reopenActiveTab(): void {
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

  const { localStorage } = globalThis
  const state = parsed(localStorage.getItem('graphiql:tabState'))
  const active = field(state, 'activeTabIndex')
  const tab = typeof active === 'number' ? field(field(state, 'tabs'), active) : undefined
  if (tab === undefined) return
  for (const name of ['query', 'variables', 'headers']) {
    const value = field(tab, name)
    if (typeof value === 'string') localStorage.setItem(`graphiql:${name}`, value)
    else localStorage.removeItem(`graphiql:${name}`)
  }
}
