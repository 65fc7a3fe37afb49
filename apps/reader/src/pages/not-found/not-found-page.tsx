import { useTitle } from '../../address/use-title.ts'

export function NotFoundPage() {
  useTitle('Nothing here')
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p>
        Check it for typing errors, or search the archive above. <a href="/">Go to the latest articles</a>.
      </p>
    </>
  )
}
