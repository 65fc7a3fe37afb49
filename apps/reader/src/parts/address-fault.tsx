import { Notice } from './notices.tsx'

/** Why the filters in an address are not used. */
export function AddressFault({ fault }: { readonly fault: string | null }) {
  if (fault === null) return null
  return (
    <Notice title="The filters in this address cannot be used" role="alert">
      <p>{fault}</p>
    </Notice>
  )
}
