import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyRows } from '../database/copied-rows.ts'
import { databaseUrl, withClient } from '../database/data-set.ts'
import { BenchError } from '../options.ts'
import { type Contender, type Json, sameDocument } from './contender.ts'
import { command as ownCommand, product, type RunningProduct, startProduct } from './product.ts'

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
    normalised: (_workload, data) => withGaps(data),
    start: (url) => startOnCopy(url, 'before', command, signal),
  }
}

/** The archive as it is, on a copy as `before` has one: rows that were just copied lie closer together. */
export function now(signal: AbortSignal): Contender {
  return { ...product, start: (url) => startOnCopy(url, 'now', ownCommand, signal) }
}

async function startOnCopy(
  url: string,
  suffix: string,
  command: string,
  signal: AbortSignal,
): Promise<RunningProduct> {
  const own = await emptyDatabase(url, suffix)
  // Once to make its tables, and once more when they are full.
  await (await startProduct(own, command))[Symbol.asyncDispose]()
  await copyRows(url, own, signal)
  return await startProduct(own, command)
}

/** The first release let the lines of a snippet follow each other without a mark. */
function withGaps(json: Json): Json {
  const text = JSON.stringify(json, (name, value: unknown) =>
    name === 'snippet' && typeof value === 'string' ? value.replaceAll(/[\s…]*\n[\s…]*/g, ' … ') : value,
  )
  return JSON.parse(text)
}

async function emptyDatabase(beside: string, suffix: string): Promise<string> {
  const name = `${new URL(beside).pathname.slice(1)}_${suffix}`
  await withClient(databaseUrl(beside, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  })
  return databaseUrl(beside, name)
}
