import { Archive } from '@communique/archive'
import { describe, expect, inject, it } from 'vitest'
import { answersOf, expectedAnswers } from '../environment/answers-of-every-script.ts'
import { databaseWith } from '../environment/database.ts'

/* The three that differ most; locales.long.test.ts has all. */
describe('the answers', () => {
  it.each([
    ['the locale C', "encoding UTF8 locale 'C'"],
    ['Turkish of ICU', "encoding UTF8 locale_provider icu icu_locale 'tr-TR' locale 'C.UTF-8'"],
  ])('are the same in a database of %s', async (_what, options) => {
    expect(await answersOf(await databaseWith(inject('postgresUrl'), options))).toEqual(expectedAnswers)
  })

  it.each(['SQL_ASCII', 'LATIN1'])('are none in a database of %s', async (encoding) => {
    await using database = await databaseWith(inject('postgresUrl'), `encoding ${encoding} locale 'C'`)
    const opened = Archive.open({ databaseUrl: database.databaseUrl, onTrouble: () => {} })
    await expect(opened).rejects.toMatchObject({ name: 'StoreError', code: 'DATABASE_NOT_UTF8' })
  })
})
