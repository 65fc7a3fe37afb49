import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a run, for people and for scripts: `123 passed, 0 failed, 4 skipped`. */
export class SummaryLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const counted = (state: 'passed' | 'failed' | 'skipped') =>
      tests.filter((test) => test.result().state === state).length
    // A file that cannot be loaded, a hook that fails and an error that nobody awaited fail the run without a test.
    const broken = modules.filter(
      (module) =>
        module.state() === 'failed' &&
        [...module.children.allTests()].every((test) => test.result().state !== 'failed'),
    ).length
    const failed = counted('failed') + broken + unhandledErrors.length
    process.stdout.write(`${counted('passed')} passed, ${failed} failed, ${counted('skipped')} skipped\n`)
  }
}
