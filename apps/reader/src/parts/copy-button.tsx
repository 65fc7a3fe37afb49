import { useEffect, useRef, useState } from 'preact/hooks'

interface CopyButtonProps {
  readonly label: string
  /** What is copied; made when it is asked for. */
  readonly text: () => string
}

type Outcome = 'COPIED' | 'REFUSED'

const shownFor = 2_500

/** Copies a text, and says so; where the browser does not let it, shows the text to be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const copy = async () => {
    clearTimeout(timer.current)
    try {
      // Only there where the page came by HTTPS, or from this machine.
      await navigator.clipboard.writeText(text())
      setOutcome('COPIED')
      timer.current = window.setTimeout(setOutcome, shownFor, null)
    } catch {
      setOutcome('REFUSED')
    }
  }
  return (
    <span class="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span class="copy-outcome" role="status">
        {outcome === 'COPIED' && 'Copied'}
        {outcome === 'REFUSED' && 'Copy it by hand:'}
      </span>
      {outcome === 'REFUSED' && (
        <textarea class="copy-by-hand" readOnly rows={4} aria-label={label} value={text()} />
      )}
    </span>
  )
}
