import { fileURLToPath } from 'node:url'
import { Child } from '../child.ts'
import { poolSize, type Running } from './contender.ts'

/** Starts a server of the folder `peers`. */
export async function startPeer(file: string, databaseUrl: string): Promise<Running> {
  const path = fileURLToPath(new URL(`../peers/${file}`, import.meta.url))
  return await Child.start(process.execPath, [path, databaseUrl, String(poolSize)], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  })
}
