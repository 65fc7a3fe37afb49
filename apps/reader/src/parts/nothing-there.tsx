import type { ComponentChildren } from 'preact'

interface NothingThereProps {
  /** `article`, `speaker`. */
  readonly what: string
  readonly children: ComponentChildren
}

/** Says that what an address names is not in the archive. */
export function NothingThere({ what, children }: NothingThereProps) {
  return (
    <>
      <h1>There is no such {what}</h1>
      <p>{children}</p>
      <p>
        Search the archive above, or <a href="/">go to the latest articles</a>.
      </p>
    </>
  )
}
