import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GivenPage } from '../given-page.ts'
import { PageError } from '../page-error.ts'
import { parsePage } from '../parse-page.ts'
import { asFields, asFile, briefingPage, receptionPage } from '../testing/pages.ts'
import { explainPage } from './explain-page.ts'
import type { Explanation } from './explanation.ts'

const folder = new URL('../../../../apps/server/sample/pages/', import.meta.url)
const sample = readdirSync(folder).map((name): readonly [string, GivenPage] => [
  name,
  { kind: 'file', bytes: readFileSync(new URL(name, folder)), format: 'auto', name },
])

/** The explanation tells the speeches that the parser gives, and each of its stages agrees with the next. */
function check(given: GivenPage): void {
  const page = parsePage(given)
  const explanation = explainPage(given)
  const { speeches, sentences, blocks } = explanation
  expect([...new Map(speeches.map(({ who }) => [who.key, who])).values()]).toEqual(page.speakers)
  expect(
    speeches.map(({ speaker, kind, inReplyTo, statements }) => ({ speaker, kind, inReplyTo, statements })),
  ).toEqual(page.speeches)
  expect(statementsBySpeaker(explanation)).toEqual(
    page.speeches
      .flatMap(({ speaker, statements }) => statements.map(({ text }) => `${speaker} ${text}`))
      .sort(),
  )
  for (const { sentences: numbers, statements, who, countryBasis } of speeches) {
    expect(numbers).toHaveLength(statements.length)
    expect(numbers.every((number) => sentences[number - 1]?.outcome.kind !== 'NARRATION')).toBe(true)
    expect(countryBasis === null).toBe(who.country === null)
  }
  for (const { text } of sentences) expect(page.text).toContain(text)
  const lines = page.raw.split(/\r\n|[\n\r]/)
  for (const { lines: at } of blocks)
    expect(1 <= at.from && at.from <= at.to && at.to <= lines.length).toBe(true)
  expect(blocks.some(({ kind }) => kind === 'BODY')).toBe(page.text !== '')
}

function statementsBySpeaker({ sentences }: Explanation): readonly string[] {
  return sentences
    .flatMap(({ outcome }) => (outcome.kind === 'NARRATION' ? [] : outcome.statements))
    .map(({ speaker, text }) => `${speaker} ${text}`)
    .sort()
}

describe('explaining and parsing agree', () => {
  it.each([
    ...sample,
    ['reception', asFile(receptionPage)] as const,
    ['briefing', asFile(briefingPage)] as const,
  ])('on %s', (_, given) => check(given))

  it('on pages made of any paragraphs of these', () => {
    const paragraphs = [...sample.map(([, given]) => given), asFile(receptionPage)].flatMap((given) =>
      parsePage(given).text.split('\n\n'),
    )
    const page = fc.array(fc.constantFrom(...paragraphs, 'More From the Guild', 'May 2, 2031'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(page, fc.constantFrom('\n', '\n\n', '\u00a0\r\n'), (lines, seam) => {
        try {
          check(asFields({ text: lines.join(seam) }))
        } catch (error) {
          if (!(error instanceof PageError)) throw error
        }
      }),
      { numRuns: 150 },
    )
  }, 30_000)
})
