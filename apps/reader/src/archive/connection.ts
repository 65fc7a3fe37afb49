import { useEffect, useState } from 'preact/hooks'

/** Whether the server answers: `LOST` from the first request that got no response to the next one that gets one. */
export type Connection = 'FINE' | 'LOST'

let connection: Connection = 'FINE'
const changed = new EventTarget()

function set(next: Connection): void {
  if (next === connection) return
  connection = next
  changed.dispatchEvent(new Event(next))
}

/** The browser's `fetch`, which tells whether the server answers. */
export const watchedFetch: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, init)
    // A proxy answers so while the server behind it is away.
    set([502, 503, 504].includes(response.status) ? 'LOST' : 'FINE')
    return response
  } catch (error) {
    if (!init?.signal?.aborted) set('LOST')
    throw error
  }
}

/** To be called when a stream broke. */
export function connectionLost(): void {
  set('LOST')
}

export function useConnection(): Connection {
  const [state, setState] = useState(connection)
  useEffect(() => {
    const update = () => setState(connection)
    update()
    return onConnection(update)
  }, [])
  return state
}

/** Calls back whenever the connection is lost or back, until the function that it returns is called. */
export function onConnection(take: (connection: Connection) => void): () => void {
  const lost = () => take('LOST')
  const back = () => take('FINE')
  changed.addEventListener('LOST', lost)
  changed.addEventListener('FINE', back)
  return () => {
    changed.removeEventListener('LOST', lost)
    changed.removeEventListener('FINE', back)
  }
}
