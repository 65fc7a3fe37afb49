/**
 * Random tests are short in the ordinary suite. `npm run test:long` makes each as many times as long as `TEST_RUNS`
 * says, and draws from its own `TEST_SEED`, which can be given again.
 */
export function randomRuns(ordinary: number): { readonly numRuns: number; readonly seed?: number } {
  const { TEST_RUNS: times = '1', TEST_SEED: seed } = process.env
  return { numRuns: ordinary * Number(times), ...(seed !== undefined && { seed: Number(seed) }) }
}
