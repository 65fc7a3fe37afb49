import { useEffect, useRef } from 'preact/hooks'
import { useAddress } from '../address/address.ts'
import { pageAt } from '../pages/pages.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { Header } from './header.tsx'
import { keepFocus } from './keep-focus.ts'
import { PageView } from './page-view.tsx'

/** What is the same on every page, and the page in it. */
export function Layout() {
  const address = useAddress()
  const { page, name } = pageAt(address.path)
  const main = useRef<HTMLElement>(null)
  const shown = useRef(address.path)

  // Who reads by ear, or goes on by keys, begins a new page at its beginning.
  useEffect(() => {
    if (shown.current === address.path) return
    shown.current = address.path
    main.current?.focus({ preventScroll: true })
  }, [address.path])

  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), [])

  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header address={address} />
      <ConnectionBar />
      <main id="main" ref={main} tabIndex={-1}>
        <PageView key={address.path} page={page} name={name} address={address} />
      </main>
      <footer class="footer">
        <p>
          An archive of official statements. Programs read it as GraphQL at <a href="/graphql">/graphql</a>.
        </p>
      </footer>
    </>
  )
}
