import { passingWords } from '../lexicon/office-words.ts'
import { officeNouns } from '../lexicon/offices.ts'
import { pattern } from '../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import type { Cast } from './cast.ts'
import type { Lesson } from './lesson.ts'
import type { Mention } from './mentions.ts'
import type { Speaker } from './speaker.ts'

/** The member of the cast whom a mention names, with what it tells of them. */
export function personNamed(cast: Cast, sentence: AnalysedSentence, mention: Mention, at: number): Lesson {
  return cast.personCalled({
    name: wordsOf(sentence, mention.name).replace(/['’]s$/, ''),
    offices: mention.offices.map((office) => ofOne(wordsOf(sentence, office))),
    forms: mention.forms,
    gender: mention.gender,
    isCertain: mention.isCertain,
    at,
  })
}

/** "|outgoing| Ambassador to Arkovia" */
const passing = pattern()`^${passingWords} `

/** "Senator" of "Senators Ada Kerrin and Bo Tarn", "Ambassador" of "outgoing Ambassador". */
function ofOne(printed: string): string {
  const office = printed.replace(passing, '')
  const isPlural = office.endsWith('s') && officeNouns.has(office.slice(0, -1).toLowerCase())
  return isPlural ? office.slice(0, -1) : office
}

/** Meets whom a mention names. */
export const personOf = (cast: Cast, sentence: AnalysedSentence, mention: Mention, at: number): Speaker =>
  cast.learn(personNamed(cast, sentence, mention, at))
