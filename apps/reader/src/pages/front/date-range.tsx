import { isDate } from '@communique/export/filter'
import { useEffect, useState } from 'preact/hooks'
import { go } from '../../address/address.ts'
import { addressWith, type View } from '../../address/view.ts'

/** Since when and until when, by keys: what the plot does by dragging. */
export function DateRange({ view }: { readonly view: View }) {
  const { since = '', until = '' } = view.filter
  const [from, setFrom] = useState(since)
  const [to, setTo] = useState(until)
  const [fault, setFault] = useState<string | null>(null)

  useEffect(() => {
    setFrom(since)
    setTo(until)
    setFault(null)
  }, [since, until])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const given = [from, to].map((text) => text.trim())
    const wrong = given.find(isWrong)
    if (wrong === undefined) go(addressWith(view, { since: given[0] ?? null, until: given[1] ?? null }))
    setFault(wrong === undefined ? null : `“${wrong}” is not a date. Give 2031-03-14, 2031-03 or 2031.`)
  }

  return (
    <form class="dates" onSubmit={submit}>
      <DateInput label="Since" value={from} onInput={setFrom} isWrong={fault !== null && isWrong(from)} />
      <DateInput label="Until" value={to} onInput={setTo} isWrong={fault !== null && isWrong(to)} />
      <button type="submit">Set</button>
      {fault !== null && (
        <p id="dates-fault" class="fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  )
}

function isWrong(text: string): boolean {
  return text.trim() !== '' && !isDate(text.trim())
}

interface DateInputProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly isWrong: boolean
}

/** Takes a month or a year as well, which the browser's own input for dates does not. */
function DateInput({ label, value, onInput, isWrong }: DateInputProps) {
  return (
    <label>
      {label}{' '}
      <input
        type="text"
        size={10}
        inputMode="numeric"
        autocomplete="off"
        placeholder="2031-03"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'dates-fault' : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  )
}
