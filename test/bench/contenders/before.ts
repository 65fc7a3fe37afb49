import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyRows } from '../database/copied-rows.ts'
import { databaseUrl, withClient } from '../database/data-set.ts'
import { BenchError } from '../options.ts'
import { type Contender, sameDocument } from './contender.ts'
import { startProduct } from './product.ts'

/**
 * The archive as it stands in another checkout, with what is installed there. It reads the same rows in a database of
 * its own, which its own migrations have made.
 * @throws BenchError
 */
export function before(folder: string, signal: AbortSignal): Contender {
  const command = resolve(join(folder, 'apps/cli/src/main.ts'))
  if (!existsSync(command) || !existsSync(join(folder, 'node_modules'))) {
    throw new BenchError(
      `--before takes a checkout of this repository in which npm ci has run, not ${folder}`,
    )
  }
  return {
    name: 'before',
    title: `Communiqué as it stands in ${folder}`,
    ...sameDocument,
    start: async (url) => {
      const own = await emptyDatabase(url)
      // Once to make its tables, and once more when they are full.
      await (await startProduct(own, command))[Symbol.asyncDispose]()
      await copyRows(url, own, signal)
      return await startProduct(own, command)
    },
  }
}

async function emptyDatabase(beside: string): Promise<string> {
  const name = `${new URL(beside).pathname.slice(1)}_before`
  await withClient(databaseUrl(beside, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  })
  return databaseUrl(beside, name)
}
