import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../bench/data/random.ts'
import type { Fleet } from './fleet.ts'

export type FaultKind = 'SERVER_KILLED' | 'DATABASE_KILLED' | 'SERVER_PAUSED'

/** From the first blow until all is up again; times of `performance.now()`. */
export interface Fault {
  readonly kind: FaultKind
  readonly begun: number
  readonly over: number
}

/** Each kind as often as it stands here, in an order of its own each time. */
const round: readonly FaultKind[] = ['SERVER_KILLED', 'DATABASE_KILLED', 'SERVER_PAUSED', 'SERVER_KILLED']

/** Strikes again and again, one thing at a time, until `signal` aborts; then all is up. */
export async function strike(
  fleet: Fleet,
  random: Random,
  happened: (fault: Fault) => void,
  signal: AbortSignal,
): Promise<void> {
  let left: FaultKind[] = []
  while (!signal.aborted) {
    // Long enough to see whether everybody goes on within three seconds.
    await sleep(3_100 + random.below(1_000), undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    if (left.length === 0) left = [...round]
    const [kind] = left.splice(random.below(left.length), 1)
    if (kind === undefined) continue
    const begun = performance.now()
    await blow(kind, fleet, random)
    happened({ kind, begun, over: performance.now() })
  }
}

async function blow(kind: FaultKind, fleet: Fleet, random: Random): Promise<void> {
  // Every server runs the sequencer, and whichever comes first at a tick holds it.
  const index = random.below(fleet.size)
  switch (kind) {
    case 'SERVER_KILLED':
      await fleet.killServer(index)
      return await fleet.startServer(index)
    case 'SERVER_PAUSED':
      return await fleet.pauseServer(index, 500 + random.below(2_500))
    case 'DATABASE_KILLED':
      return await fleet.crashDatabase()
  }
}
