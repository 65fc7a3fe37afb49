import { organisationNouns } from '../lexicon/collectives.ts'
import { spokespersons } from '../lexicon/own-words.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import { countriesIn } from '../names/country-names.ts'
import type { About } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { speaksAsOne } from './own-words/lines.ts'
import { ownWordsIn } from './own-words/own-words.ts'
import type { OwnWords } from './own-words/plan.ts'
import { readOwn } from './read-own.ts'

/** A body speaks, in the first person or through whoever speaks for it: "We welcome the treaty." */
export const statement: GenreReader = {
  genre: 'STATEMENT',
  gist: 'a body speaks with its own voice, each sentence its own',
  examples: [
    [
      'Statement by the Ministry of Tides on the dam of Harl\n\nWe welcome the new dam. We call for calm, and we thank all who came.',
      [
        'Ministry of Tides | DIRECT | We welcome the new dam.',
        'Ministry of Tides | DIRECT | We call for calm, and we thank all who came.',
      ],
    ],
  ],
  counterexamples: ['The Guild of Divers said in a statement that the dam holds.'],
  recognise: (text, about) => bodysWords(text, about)?.because ?? null,
  read: (text, about, cast) => readOwn(text, bodysWords(text, about), cast),
}

function bodysWords(text: AnalysedText, about: About): OwnWords | null {
  const words = ownWordsIn(text, about)
  if (words === null) return null
  const { author, parts } = words
  if (author.offices.some(isSpokesperson)) return words
  // A country speaks through its delegate; one who says "I" is a person whom nothing names.
  const isBody = author.kind !== 'PERSON' && isBodyCalled(author.name ?? '', about.publisher)
  const isOne = text.sentences.some((sentence, at) => typeof parts[at] === 'object' && speaksAsOne(sentence))
  return isBody && !isOne ? words : null
}

/** By its noun, or as the page's publisher; a country is no body. */
const isBodyCalled = (name: string, publisher: string | null) =>
  wordsOf(name).some((word) => organisationNouns.has(word)) ||
  (name.includes(' ') && countriesIn(name).length === 0 && publisher?.includes(name) === true)

const isSpokesperson = (office: string) => wordsOf(office).some((word) => spokespersons.has(word))

const wordsOf = (name: string) => name.toLowerCase().split(/[^\p{L}]+/u)
