import { randomInt } from 'node:crypto'
import { defineConfig } from 'vitest/config'
import { SummaryLine } from './test/environment/summary-line.ts'
import { project, withPostgres } from './vitest.config.ts'

/*
 * `npm run test:long`: what takes long to find what is seldom. Random runs draw from a seed that is another one each
 * time; `TEST_SEED=123 npm run test:long` draws the same again, and names of files or `-t` leave out the rest.
 */
const seed = process.env['TEST_SEED'] ?? String(randomInt(2 ** 31))
process.stdout.write(`Seed ${seed}. The same again: TEST_SEED=${seed} npm run test:long\n`)

export default defineConfig({
  test: {
    reporters: ['default', new SummaryLine()],
    projects: [
      project('long', ['**/*.long.test.ts'], {
        ...withPostgres,
        env: { TEST_SEED: seed },
        exclude: ['**/node_modules/**'],
        testTimeout: 1_800_000,
      }),
    ],
  },
})
