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

/** Makes requests for a while. `bodies` are sent one after the other and again from the beginning. */
export interface LoadGenerator {
  readonly name: string
  readonly measure: (
    url: string,
    bodies: readonly string[],
    seconds: number,
    signal: AbortSignal,
  ) => Promise<Measured>
}
