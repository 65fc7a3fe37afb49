import { BenchError, type Options } from '../options.ts'
import { autocannon } from './autocannon.ts'
import type { LoadGenerator } from './figure.ts'
import { findProgram } from './pgbench.ts'
import { wrk } from './wrk.ts'

/** wrk where it is installed, else autocannon, which comes with the peers. */
export function loadGenerator({ load }: Options): LoadGenerator {
  const isThere = findProgram('wrk') !== null
  if (load === 'wrk' && !isThere)
    throw new BenchError('wrk is not installed: leave out --load, or install it')
  return load === 'wrk' || (load === undefined && isThere) ? wrk : autocannon
}
