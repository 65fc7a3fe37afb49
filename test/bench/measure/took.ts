import { processorSeconds } from '../processor-seconds.ts'

/** What a piece of work took: by the clock, and of processors, by this process and all that it started. */
export interface Took {
  readonly seconds: number
  /** Null where the system does not tell. On a machine that others use too, it says more than the clock. */
  readonly processor: number | null
}

export async function timed(work: () => Promise<unknown>): Promise<Took> {
  const [used, begun] = [await processorUsed(), performance.now()]
  await work()
  const seconds = (performance.now() - begun) / 1000
  const usedNow = await processorUsed()
  return { seconds, processor: used === null || usedNow === null ? null : usedNow - used }
}

/** Only Linux tells. */
async function processorUsed(): Promise<number | null> {
  return process.platform === 'linux' ? await processorSeconds() : null
}
