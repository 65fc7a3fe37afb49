import type { Fault } from './faults.ts'

/** Milliseconds. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** What was measured from `committed` on took until `at`; times of `performance.now()`. */
export interface Passage {
  readonly committed: number
  readonly at: number
}

export function spreadOf(passages: readonly Passage[]): Spread {
  // A confirmation may come later than what it confirms.
  const sorted = passages.map(({ committed, at }) => Math.max(0, at - committed)).sort((a, b) => a - b)
  const quantile = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return { count: sorted.length, p50: quantile(0.5), p99: quantile(0.99), max: quantile(1) }
}

/** Those that no fault fell into: neither the fault itself nor the time until readers are back. */
export function undisturbed(
  passages: readonly Passage[],
  faults: readonly Fault[],
  aftermath: number,
): Passage[] {
  return passages.filter(
    ({ committed, at }) => !faults.some(({ begun, over }) => committed < over + aftermath && at > begun),
  )
}

/** To tenths. */
export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
