import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { wordsEdition } from './edition.ts'
import { searchVector, speechVector } from './search-vector.ts'

/** One of each kind of writing that is cut in a way of its own. */
const sample = [
  'The Minister’s re-opening of the U.N. bridges in 1998–2003, “nationalised” again: e.g. Ph.D. students, co-operation, 1,250.5 km.',
  'Ines O’Brien-Smith, M.Sc., on the state-of-the-art quays of 1950-53, of 1961/62 and of 2001–05.',
  'Write to press.office@ministry.example or see https://ministry.example/news/2031-05-04?id=7 — and/or call +44 20 7946 0000.',
  'Élysée, Łódź, İstanbul, Straße, Ελλάδα, Москва, ﬁnance, naïve coöperation',
  'می‌خواهم کتاب‌ها',
  '总书记发表讲话。',
  '東京で記者会見を開いた',
  '대통령은 서울에서 기자회견을 열었다',
  'ประเทศไทย',
]

it('makes the same words of a text as long as its number stays the same', () => {
  const made = [
    ...['en', 'en-GB', 'fr', null].map((language) =>
      searchVector(
        { title: sample.at(0) ?? '', lead: sample.at(1) ?? '', body: sample.join('\n\n') },
        language,
      ),
    ),
    ...['en', null].map((language) => speechVector(sample.join('\n').repeat(400), language)),
  ]
  const hash = createHash('sha256').update(made.join('\n')).digest('hex').slice(0, 16)
  expect({ wordsEdition, hash }).toEqual({ wordsEdition: 2, hash: '4b9e1ff000004048' })
})
