import { useEffect, useRef, useState } from 'preact/hooks'
import { useConnection } from '../archive/connection.ts'

/** Milliseconds for which it is said that the server is back. */
const toldFor = 6_000

/** Says that the server is away, and when it is back. The region itself is always there, so that it is read out. */
export function ConnectionBar() {
  const isLost = useConnection() === 'LOST'
  const wasLost = useRef(false)
  const [isBack, setBack] = useState(false)

  useEffect(() => {
    if (isLost) {
      wasLost.current = true
      setBack(false)
      return
    }
    if (!wasLost.current) return
    wasLost.current = false
    setBack(true)
    const timer = setTimeout(setBack, toldFor, false)
    return () => clearTimeout(timer)
  }, [isLost])

  return (
    <div class="connection" role="status">
      {isLost && (
        <p class="connection-lost">
          <strong>The archive cannot be reached.</strong> What you see is from before; this page goes on by
          itself when the archive is back.
        </p>
      )}
      {isBack && <p class="connection-back">Connected again. What was published meanwhile follows.</p>}
    </div>
  )
}
