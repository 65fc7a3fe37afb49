import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GivenPage } from './given-page.ts'
import { parsePage } from './parse-page.ts'
import { asFields, asFile, briefingPage, quarrelPage, receptionPage } from './testing/pages.ts'

const marks = [
  '\u034f',
  '\u061c',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202c',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffb',
]
const joiners = ['\u200c', '\u200d']

/** What a page holds, wherever in the raw page it stands. */
function contents(given: GivenPage) {
  const { sha256: _, bytes: _bytes, raw: _raw, remainder: _remainder, speeches, ...page } = parsePage(given)
  return {
    ...page,
    speeches: speeches.map(({ statements, ...speech }) => ({
      ...speech,
      statements: statements.map(({ rawSpans: _spans, rawSource: _source, rawCue: _cue, ...said }) => said),
    })),
  }
}

const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...marks, ...joiners)), {
  minLength: 1,
  maxLength: 30,
})

function sprinkle(
  text: string,
  at: readonly (readonly [number, string])[],
  isAllowed: (at: number) => boolean,
) {
  let marked = text
  for (const [place, mark] of at.toSorted(
    (a, b) => (b[0] % (text.length + 1)) - (a[0] % (text.length + 1)),
  )) {
    const cut = place % (text.length + 1)
    if (isAllowed(cut)) marked = marked.slice(0, cut) + mark + marked.slice(cut)
  }
  return marked
}

it('characters that cannot be seen change nothing in a text', () => {
  fc.assert(
    fc.property(fc.constantFrom(receptionPage, quarrelPage), places, (text, at) => {
      expect(contents(asFields({ text: sprinkle(text, at, () => true) }))).toEqual(
        contents(asFields({ text })),
      )
    }),
    { seed: 11, numRuns: 100 },
  )
})

it('nor between the tags of a page', () => {
  const body = briefingPage.indexOf('<h1')
  const isBetween = (at: number) =>
    at > body &&
    !/&[\w#]{0,8}$/.test(briefingPage.slice(at - 10, at)) &&
    briefingPage.lastIndexOf('<', at - 1) < briefingPage.lastIndexOf('>', at - 1)
  fc.assert(
    fc.property(places, (at) => {
      expect(contents(asFile(sprinkle(briefingPage, at, isBetween)))).toEqual(contents(asFile(briefingPage)))
    }),
    { seed: 11, numRuns: 60 },
  )
})

const inOtherScripts = [
  'وزيرة الموانئ تفتتح الجسر\n\nافتتحت وزيرة الموانئ آدا كيرين أمس الجسر الجديد فوق النهر. وقالت إن السد سيصمد في الشتاء.',
  'שרת הנמלים פתחה את הגשר\n\nשרת הנמלים עדה קרין פתחה אתמול את הגשר החדש מעל הנהר. היא אמרה כי הסכר יחזיק מעמד.',
  'وزیر بنادر پل را گشود\n\nوزیر بنادر می\u200cگوید که سد پابرجا می\u200cماند و راهنماها در پاییز پول بیشتری می\u200cگیرند.',
  'मंत्री ने पुल खोला\n\nबंदरगाह मंत्री ने कल नदी पर नया पुल खोला। उन्होंने कहा कि बाँध टिकेगा और चालकों को अधिक पैसा मिलेगा।',
]

it('nor in scripts that run from the right or whose letters join', () => {
  const onlyMarks = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...marks)), { minLength: 1, maxLength: 30 })
  // Beside a joiner, a mark would part it from its letter.
  const isAllowed = (text: string) => (at: number) => !/\u200c/.test(text.slice(at - 1, at + 1))
  fc.assert(
    fc.property(fc.constantFrom(...inOtherScripts), onlyMarks, (text, at) => {
      expect(contents(asFields({ text: sprinkle(text, at, isAllowed(text)) }))).toEqual(
        contents(asFields({ text })),
      )
    }),
    { seed: 11, numRuns: 100 },
  )
})

it('stay in no title, teaser, source, name or statement, also where they are given or written as references', () => {
  const mixed = '\u2067Ada\u00ad Ker\u200brin\u2069\u200f'
  const given = asFields({
    title: `${mixed} opens the dam`,
    source: `Office of ${mixed}`,
    html: `<p>Minister &#x2067;Ada Ker&shy;rin&rlm;&#x2069; said that the &lrm;dam&zwnj; holds&zwj;.</p>`,
    related: [{ teaser: `The dam of ${mixed} holds` }],
  })
  const page = parsePage(given)
  expect(page.title).toBe('Ada Kerrin opens the dam')
  expect(page.source?.name).toBe('Office of Ada Kerrin')
  expect(page.speakers[0]?.name).toBe('Ada Kerrin')
  expect(page.speeches[0]?.statements[0]?.text).toBe('that the dam holds')
  expect(page.relatedItems[0]?.teaser).toBe('The dam of Ada Kerrin holds')
})

it('but joiners stay within the words, syllables and pictures that need them', () => {
  for (const word of ['می\u200cخواهم', 'ශ්\u200dරී', 'അവന്\u200d', '👩\u200d🔧', '❤️\u200d🔥'])
    expect(parsePage(asFields({ text: `Title\n\nOne word: ${word} and no more.` })).text).toContain(
      `: ${word} and`,
    )
  for (const word of ['می\u200c', '\u200cگوید', 'می\u200c\u200cخواهم', 'wo\u200crd', 'نهر\u200d'])
    expect(parsePage(asFields({ text: `Title\n\nOne word: ${word} and no more.` })).text).not.toMatch(
      /[\u200c\u200d]/,
    )
})
