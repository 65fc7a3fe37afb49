import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { output } from '../child.ts'
import type { LoadGenerator, Measured } from './figure.ts'

const program = fileURLToPath(new URL('../peers/autocannon.ts', import.meta.url))

/** autocannon in a process of its own: slower than wrk, so that it takes more of the machine. */
export const autocannon: LoadGenerator = {
  name: 'autocannon',
  measure: async (url, requests, readers, seconds, signal) => {
    const order = join(tmpdir(), `communique-bench-${randomUUID()}.json`)
    await writeFile(order, JSON.stringify({ url, requests, seconds, connections: readers }))
    try {
      const measured: Measured = JSON.parse(await output(process.execPath, [program, order], signal))
      return measured
    } finally {
      await rm(order, { force: true })
    }
  },
}
