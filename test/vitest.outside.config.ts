import { defineConfig } from 'vitest/config'
import { project, root, withPostgres } from '../vitest.config.ts'
import { SummaryLine } from './environment/summary-line.ts'

/*
 * `npm run test:outside`: our files and packages in the hands of other people's programs, which no user of ours needs:
 * runtimes and libraries that the tests install from npm into folders of their own, and Debian's packages. A test of a
 * program that is not here is passed over with a word; on the machine that checks everything, it fails.
 */
export default defineConfig({
  root,
  test: {
    // One at a time: each of these programs takes a core for itself.
    maxWorkers: 1,
    reporters: ['default', new SummaryLine()],
    projects: [
      project('outside', ['**/*.outside.test.ts'], {
        ...withPostgres,
        exclude: ['**/node_modules/**', '**/dist/**'],
        testTimeout: 300_000,
        hookTimeout: 600_000,
      }),
    ],
  },
})
