import { copyRows } from '../database/copied-rows.ts'
import { migratedDatabase } from '../database/data-set.ts'
import { current, type Version } from '../version.ts'
import { type Contender, sameDocument } from './contender.ts'
import { product, type RunningProduct, startProduct } from './product.ts'

/**
 * The archive as it stands in another checkout, with what is installed there. It reads the same rows in a database of
 * its own, which its own migrations have made.
 */
export function contenderBefore(version: Version, signal: AbortSignal): Contender {
  return {
    name: 'before',
    title: `Communiqué as it stands in ${version.folder}`,
    ...sameDocument,
    ranksItself: true,
    start: (url) => startOnCopy(url, 'before', version, signal),
  }
}

/** The archive as it is, on a copy as `before` has one: rows that were just copied lie closer together. */
export function contenderNow(signal: AbortSignal): Contender {
  return { ...product, start: (url) => startOnCopy(url, 'now', current, signal) }
}

async function startOnCopy(
  url: string,
  suffix: string,
  version: Version,
  signal: AbortSignal,
): Promise<RunningProduct> {
  const own = await migratedDatabase(url, `${new URL(url).pathname.slice(1)}_${suffix}`, version)
  await copyRows(url, own, signal)
  return await startProduct(version, own)
}
