import type { ContenderName, WorkloadName } from '../options.ts'

/** What one contender did on one workload in one round. */
export interface Figure {
  readonly workload: WorkloadName
  readonly contender: ContenderName
  readonly round: number
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly requests: number
  /** Those that took so long that the load generator gave them up. */
  readonly timeouts: number
  /** Of the machine, over the last minute, when the measurement ended: what others did on it counts too. */
  readonly load: number
}

export type Measured = Pick<Figure, 'requestsPerSecond' | 'p50' | 'p99' | 'requests' | 'timeouts'>

export interface LoadRequest {
  readonly method: 'GET' | 'POST'
  /** The path and what follows it. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Makes requests for a while, one after the other and again from the beginning. */
export interface LoadGenerator {
  readonly name: string
  readonly measure: (
    url: string,
    requests: readonly LoadRequest[],
    /** At a time. */
    readers: number,
    seconds: number,
    signal: AbortSignal,
  ) => Promise<Measured>
}
