import type { ComponentChildren } from 'preact'
import { hasKey, readWithKey } from '../archive/archive.ts'
import { failureText } from '../archive/failure.ts'

/** Says that something is awaited, if it takes longer than a blink. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p class="loading" role="status">
      {what}…
    </p>
  )
}

/** Says what went wrong and what to do; asks for a key where the archive needs one. */
export function ErrorNotice({ error }: { readonly error: unknown }) {
  const { title, remedy, needsKey } = failureText(error)
  if (needsKey) return <KeyForm remedy={remedy} />
  return (
    <Notice title={title} role="alert">
      <p>{remedy}</p>
    </Notice>
  )
}

interface NoticeProps {
  readonly title: string
  readonly role?: 'alert' | 'status'
  readonly children?: ComponentChildren
}

/** A box that says something about the page itself. */
export function Notice({ title, role = 'status', children }: NoticeProps) {
  return (
    <div class="notice" role={role}>
      <p class="notice-title">{title}</p>
      {children}
    </div>
  )
}

function KeyForm({ remedy }: { readonly remedy: string }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const key = new FormData(event.currentTarget).get('key')
    if (typeof key === 'string' && key.trim() !== '') readWithKey(key.trim())
  }
  return (
    <form class="notice" onSubmit={submit}>
      <p class="notice-title">
        {hasKey ? 'The archive does not accept this key.' : 'This archive is closed.'}
      </p>
      {hasKey ? <p>{remedy}</p> : <p>Its operator gives out keys: `communique key create`.</p>}
      <label>
        Key <input name="key" type="password" autocomplete="off" required />
      </label>{' '}
      <button type="submit">Read with this key</button>
      <p class="hint">It is kept in this tab only, until you close it.</p>
    </form>
  )
}
