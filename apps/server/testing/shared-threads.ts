import type { PublishingOptions } from '../src/configuration.ts'
import { ReadingThreads } from '../src/reading/reading-threads.ts'

let shared: ReadingThreads | undefined

/**
 * For servers that tests start one after the other in one process: the same threads read for all of them, because to
 * start one takes a second of a processor. Who chooses threads gets his own.
 */
export function withSharedThreads(chosen: PublishingOptions = {}): PublishingOptions {
  const { worker, threads, readingThreads, readingMemory } = chosen
  if (worker ?? threads ?? readingThreads ?? readingMemory) return chosen
  shared ??= new ReadingThreads()
  return { ...chosen, threads: shared }
}
