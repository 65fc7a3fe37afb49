import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareEmptyArchive } from '../../packages/archive/testing/empty-archive.ts'

/** Before the tests of a project that opens embedded archives: what they copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareEmptyArchive()
  const folder = await mkdtemp(join(tmpdir(), 'communique-run-'))
  project.provide('runFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** For files that the tests of a project share. It goes with the run. */
    runFolder: string
  }
}
