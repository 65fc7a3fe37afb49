import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answersOf, expectedAnswers } from '../environment/answers-of-every-script.ts'
import { databaseWith, embeddedDatabase } from '../environment/database.ts'
import { PostgresServer } from '../environment/postgres-server.ts'

const libc = (locale: string) => `encoding UTF8 locale_provider libc locale '${locale}'`
const icu = (locale: string, base: string) =>
  `encoding UTF8 locale_provider icu icu_locale '${locale}' locale '${base}'`
const builtin = (locale: string) =>
  `encoding UTF8 locale_provider builtin builtin_locale '${locale}' locale 'C'`

/** What every PostgreSQL from 15 on can have, and what the newest has besides. */
const always = {
  C: libc('C'),
  'C.UTF-8': libc('C.UTF-8'),
  English: libc('en_US.UTF-8'),
  Turkish: libc('tr_TR.UTF-8'),
  'ICU over C': icu('und', 'C'),
  'ICU in Turkish': icu('tr-TR', 'C.UTF-8'),
}
const newest = {
  ...always,
  'the built-in C': builtin('C'),
  'the built-in C.UTF-8': builtin('C.UTF-8'),
  'the built-in PG_UNICODE_FAST': builtin('PG_UNICODE_FAST'),
}

/** Where Debian and others put the oldest that we support. */
const oldest = '/usr/lib/postgresql/15'

/** Made for the servers: few machines have these locales. */
let locales: string
beforeAll(async () => {
  locales = await mkdtemp(join(tmpdir(), 'communique-locales-'))
  await chmod(locales, 0o755)
  for (const name of ['en_US', 'tr_TR'])
    await promisify(execFile)('localedef', ['-i', name, '-f', 'UTF-8', join(locales, `${name}.UTF-8`)])
})
afterAll(() => rm(locales, { recursive: true, force: true }))

it('the answers are as expected on the embedded engine', async () => {
  expect(await answersOf(await embeddedDatabase())).toEqual(expectedAnswers)
})

const servers = [
  ['the newest PostgreSQL', undefined, newest],
  ...(existsSync(oldest) ? [['PostgreSQL 15', oldest, always] as const] : []),
] as const

describe.each(servers)('the answers on %s', (_version, installation, databases) => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.start({ installation, environment: { LOCPATH: locales } })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each(Object.entries(databases))('are the same in a database of %s', async (_locale, options) => {
    expect(await answersOf(await databaseWith(server.url, options))).toEqual(expectedAnswers)
  })
})
