import { setFlagsFromString } from 'node:v8'

/**
 * Left to itself, V8 lets the garbage of pages grow to some ten times of what is held, the more so where its threads get
 * no turn: 280 MB over 20 MB of pages. Collecting earlier takes no more time, because less memory is touched. For a
 * command that reads pages and does nothing else; before it reads the first.
 */
export function keepHeapSmall(): void {
  for (const flag of ['--heap-growing-percent=50', '--semi-space-growth-factor=1', '--max-semi-space-size=8'])
    setFlagsFromString(flag)
}
