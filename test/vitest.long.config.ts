import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { project, root, startedQuickly, withPostgres } from '../vitest.config.ts'
import { SummaryLine } from './environment/summary-line.ts'

/** Tests of the ordinary suite that find more the longer they run: here ten times as long. */
const lengthened = [
  'apps/cli/tests/publish-memory.test.ts',
  'apps/cli/tests/watch-killed.test.ts',
  'packages/archive/tests/simulation.test.ts',
  'packages/press/src/offsets.test.ts',
  'packages/pothos-kysely/tests/differential.test.ts',
  'test/chaos/chaos.test.ts',
  'test/corpus/mutated-pages.test.ts',
  'test/crashes/crashes.test.ts',
  'test/system/complete-pages.test.ts',
  'test/system/connections.test.ts',
  'test/system/fan-out.test.ts',
  'test/system/related.test.ts',
  'test/system/resolved.test.ts',
  'test/system/search.test.ts',
  'test/system/two-paths.test.ts',
]
const runs = '10'

/*
 * `npm run test:long`: what takes long to find what is seldom. Random runs draw from a seed that is another one each
 * time; `TEST_SEED=123 npm run test:long` draws the same again, and names of files or `-t` leave out the rest.
 */
for (const path of lengthened) {
  if (!existsSync(join(root, path))) throw new Error(`There is no test ${path}: correct the list`)
}
const seed = process.env['TEST_SEED'] ?? String(randomInt(2 ** 31))
process.stdout.write(`Seed ${seed}. The same again: TEST_SEED=${seed} npm run test:long\n`)

export default defineConfig({
  root,
  test: {
    maxWorkers: availableParallelism(),
    reporters: ['default', new SummaryLine()],
    projects: [
      project('long', ['**/*.long.test.ts', ...lengthened], {
        ...withPostgres,
        env: { ...startedQuickly, TEST_SEED: seed, TEST_RUNS: process.env['TEST_RUNS'] ?? runs },
        exclude: ['**/node_modules/**'],
        testTimeout: 1_800_000,
      }),
    ],
  },
})
