import { useEffect, useState } from 'preact/hooks'

/** Where the reader is: what the address bar shows behind the origin. */
export interface Address {
  /** As in the address bar: `/a/Article:0198…`. */
  readonly path: string
  readonly parameters: URLSearchParams
  /** Without its `#`; empty where there is none. */
  readonly fragment: string
}

interface GoOptions {
  /** Whether "back" leads past the address that is left. Default: no. */
  readonly replace?: boolean
}

const changed = new EventTarget()

/** The address that is shown now. */
export function currentAddress(): Address {
  const { pathname, search, hash } = window.location
  return { path: pathname, parameters: new URLSearchParams(search), fragment: decoded(hash.slice(1)) ?? '' }
}

/** Leads to another address of the reading room, without loading the page anew. */
export function go(href: string, { replace = false }: GoOptions = {}): void {
  const { pathname } = window.location
  if (replace) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  changed.dispatchEvent(new CustomEvent('change'))
  // Another page begins at its top; what changes within one stays where it is.
  if (!replace && window.location.pathname !== pathname && window.location.hash === '') window.scrollTo(0, 0)
}

/** The address, and a new one whenever it changes: by a link, by `go`, by back and forward. */
export function useAddress(): Address {
  const [address, setAddress] = useState(currentAddress)
  useEffect(() => {
    const update = () => setAddress(currentAddress())
    changed.addEventListener('change', update)
    window.addEventListener('popstate', update)
    // It may have changed between the first rendering and now.
    update()
    return () => {
      changed.removeEventListener('change', update)
      window.removeEventListener('popstate', update)
    }
  }, [])
  return address
}

/**
 * Lets plain links within the reading room lead there without loading the page anew; every other link, and every click
 * that asks for another tab or a download, stays the browser's.
 */
export function followLinks(isOurs: (path: string) => boolean): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    if (link.origin !== window.location.origin || link.target !== '' || link.hasAttribute('download')) return
    if (!isOurs(link.pathname) || isWithinPage(link)) return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  })
}

/** The browser jumps there by itself. */
function isWithinPage({ pathname, search, hash }: HTMLAnchorElement): boolean {
  return hash !== '' && pathname === window.location.pathname && search === window.location.search
}

/** A part of a path as it is meant; null where it is not valid. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
