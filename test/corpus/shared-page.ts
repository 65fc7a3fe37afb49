import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export const htmlPage = (path: string) =>
  ({ kind: 'file', bytes: new Uint8Array(gunzipSync(readFileSync(path))), format: 'html' }) as const
