import { useConnection } from '../archive/connection.ts'

/** Says that the server is away, for as long as it is. The region itself is always there, so that it is read out. */
export function ConnectionBar() {
  const isLost = useConnection() === 'LOST'
  return (
    <div class="connection" role="status">
      {isLost && (
        <p class="connection-lost">
          <strong>The archive cannot be reached.</strong> What you see is from before. This page goes on by
          itself when it is back.
        </p>
      )}
    </div>
  )
}
