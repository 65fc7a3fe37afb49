/**
 * Where what has the focus goes away, such as a filter that was just removed, the focus goes to `place`: browsers would
 * send those who use keys back to the beginning of the page. Ends when the function that it returns is called.
 */
export function keepFocus(place: HTMLElement): () => void {
  let last: Element | null = null
  const note = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
  }
  const changes = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return
    last = null
    place.focus({ preventScroll: true })
  })
  place.addEventListener('focusin', note)
  changes.observe(place, { childList: true, subtree: true })
  return () => {
    place.removeEventListener('focusin', note)
    changes.disconnect()
  }
}
