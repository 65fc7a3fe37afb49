import type { Address } from '../address/address.ts'
import { SearchBox } from './search-box.tsx'

export function Header({ address }: { readonly address: Address }) {
  return (
    <header class="header">
      <a class="header-name" href="/">
        Communiqué
      </a>
      <SearchBox address={address} />
      <nav class="header-links" aria-label="Reading room">
        <a href="/" aria-current={address.path === '/' ? 'page' : undefined}>
          Latest
        </a>
        <a href="/speakers" aria-current={address.path === '/speakers' ? 'page' : undefined}>
          Speakers
        </a>
        <a href="/phrase" aria-current={address.path === '/phrase' ? 'page' : undefined}>
          Phrases
        </a>
        <a href="/graphql">GraphiQL</a>
      </nav>
    </header>
  )
}
