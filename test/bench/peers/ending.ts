import type { AddressInfo } from 'node:net'

/** What the bench passes to a peer on the command line. */
export function given(): { readonly databaseUrl: string; readonly poolSize: number } {
  const [databaseUrl = '', poolSize = ''] = process.argv.slice(2)
  return { databaseUrl, poolSize: Number(poolSize) }
}

/** Tells the bench where the peer listens, and ends with the bench, however that ends. */
export function ready(address: AddressInfo | string | null, path: string): void {
  if (typeof address !== 'object' || address === null) throw new Error('The peer does not listen')
  process.on('SIGTERM', () => process.exit(0))
  process.stdin.on('end', () => process.exit(0)).resume()
  process.stdout.write(`listening on http://127.0.0.1:${address.port}${path}\n`)
}
