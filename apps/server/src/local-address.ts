import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where a server leaves its address, beside its key, for the commands on the same machine. */
export function localAddressPath(dataDirectory: string): string {
  return join(dataDirectory, 'server.address')
}

/** The address without a path at which this machine reaches a server: nobody can visit one that means "all". */
export function localAddress(host: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host]
  return `http://${reachable ?? (host.includes(':') ? `[${host}]` : host)}:${port}`
}

/** Leaves an address until it is disposed of, or another server has left its own. */
export async function leaveLocalAddress(dataDirectory: string, address: string): Promise<AsyncDisposable> {
  const path = localAddressPath(dataDirectory)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Renamed into place, so that nobody reads half an address.
  await writeFile(`${path}.new`, `${address}\n`)
  await rename(`${path}.new`, path)
  return {
    [Symbol.asyncDispose]: async () => {
      const left = await readFile(path, 'utf8').catch(() => '')
      if (left.trim() === address) await rm(path, { force: true })
    },
  }
}
