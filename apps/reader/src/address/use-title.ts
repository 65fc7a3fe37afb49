import { useEffect } from 'preact/hooks'

const name = 'Communiqué'

/** What the tab, the history and a bookmark call the page. Null: the reading room as a whole. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? name : `${title} · ${name}`
  }, [title])
}
