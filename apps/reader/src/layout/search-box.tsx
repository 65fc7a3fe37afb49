import { useEffect, useRef, useState } from 'preact/hooks'
import { type Address, currentAddress, go } from '../address/address.ts'
import { noFilter } from '../address/filter.ts'
import { addressWith, type View, viewAt } from '../address/view.ts'

/** Milliseconds without a key after which what is typed is searched. */
const pauseInTyping = 200

/**
 * Searches as one types, on the front page within its filters; from other pages when one presses Enter. What is typed in
 * one go is one step of "back".
 */
export function SearchBox({ address }: { readonly address: Address }) {
  const input = useRef<HTMLInputElement>(null)
  const searched = textAt(address)
  const [typed, setTyped] = useState(searched)
  const timer = useRef<number>(undefined)
  /** The address that typing has led to: from there it goes on in place. */
  const ownAddress = useRef<string | null>(null)

  // What other links and "back" search stands in the box as well; what is being typed is newer.
  useEffect(() => {
    setTyped((text) => (timer.current !== undefined || text.trim() === searched ? text : searched))
  }, [searched, address])

  useEffect(() => {
    const focusBySlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focusBySlash)
    return () => {
      document.removeEventListener('keydown', focusBySlash)
      clearTimeout(timer.current)
    }
  }, [])

  const search = (text: string) => {
    clearTimeout(timer.current)
    timer.current = undefined
    const now = currentAddress()
    const view: View = now.path === '/' ? viewAt(now.parameters) : { filter: noFilter, shown: 'articles' }
    const href = addressWith(view, { text: text.trim() })
    if (href === hrefNow()) return
    go(href, { replace: hrefNow() === ownAddress.current })
    ownAddress.current = href
  }

  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    if (currentAddress().path === '/') timer.current = window.setTimeout(search, pauseInTyping, text)
  }

  return (
    <search class="search">
      <form
        action="/"
        onSubmit={(event) => {
          event.preventDefault()
          search(typed)
        }}
      >
        <label class="search-label" for="search">
          Search the archive
        </label>
        <input
          id="search"
          ref={input}
          name="text"
          type="search"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          placeholder="Search: bridge -tunnel, “joint statement”"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <span class="search-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}

function textAt({ path, parameters }: Address): string {
  return path === '/' ? (viewAt(parameters).filter.text ?? '') : ''
}

function hrefNow(): string {
  return window.location.pathname + window.location.search
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
