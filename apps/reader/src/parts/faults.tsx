import { Notice } from './notices.tsx'

/** What of an address cannot be used. */
export function Faults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <Notice title="The address is not understood as a whole" role="alert">
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </Notice>
  )
}
