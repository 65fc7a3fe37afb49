import { writeFile } from 'node:fs/promises'
import { rootOrderSource } from './testing/root-order-source.ts'

/**
 * Writes `src/name-order/root-order.ts` from the collation that this Node has. By hand, and only together with a migration that
 * writes all stored keys anew: keys of two tables cannot be compared.
 */
await writeFile(new URL('src/name-order/root-order.ts', import.meta.url), rootOrderSource())
