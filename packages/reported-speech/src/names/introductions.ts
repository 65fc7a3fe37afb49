import { groupNouns, organisationNouns } from '../lexicon/collectives.ts'
import { determiners } from '../lexicon/function-words.ts'
import { delegationNouns, insideBodies, smallInOffices } from '../lexicon/office-words.ts'
import { outletNouns } from '../lexicon/texts.ts'
import { openingOf } from '../text/opening.ts'
import { wordMarks } from '../text/word-marks.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { Cast } from './cast.ts'
import { countriesIn } from './country-names.ts'
import { impliedGender } from './likely-gender.ts'
import type { Mention } from './mentions.ts'
import { personOf } from './person-of.ts'
import type { Speaker } from './speaker.ts'
import { countryOfWords } from './state-of-office.ts'

/**
 * The cast of a text. Offices are often printed only once, and not always where the person speaks: everybody in the
 * opening is met first, behind it whoever is introduced up to the end of the paragraph that is read. So what a text ends
 * with does not tell who was meant long before.
 */
export function castOf(sentences: readonly AnalysedSentence[]): Cast {
  let met = 0
  const meet = (cast: Cast, last: number) => {
    for (; met < sentences.length; met++) {
      const sentence = sentences[met]
      if (!sentence || sentence.paragraph > last) return
      introduce(sentence, met, cast)
    }
  }
  const cast = new Cast((at) => meet(cast, sentences[at]?.paragraph ?? -1))
  meet(cast, openingOf(sentences))
  return cast
}

function introduce(sentence: AnalysedSentence, at: number, cast: Cast): void {
  noteBodies(sentence, cast)
  noteAcronyms(sentence, cast)
  noteOutlets(sentence, cast)
  const shared = sharedCountry(sentence)
  for (const mention of sentence.mentions) {
    if (!mention.isCertain && !isOfKnownFamily(sentence, mention, cast)) continue
    const speaker = personOf(cast, sentence, mention, at)
    cast.learn({ speaker, impliedGender: impliedGender(sentence, mention) })
    noteDelegation(sentence, mention, speaker, cast)
    const ownCountry = mention.offices.flatMap((office) => countriesIn(wordsOf(sentence, office)))[0]
    if (shared !== null && mention.to <= shared.before && ownCountry === undefined)
      cast.learn({ speaker, country: shared.name })
  }
}

/** "Bo Kerrin", where Ada Kerrin is known: "Mr Kerrin" may mean him. */
const isOfKnownFamily = (sentence: AnalysedSentence, { name }: Mention, cast: Cast) =>
  cast.isNamesake(wordsOf(sentence, name))

/** "the National Council for Tides": what "the Council" will mean. */
function noteBodies(sentence: AnalysedSentence, cast: Cast): void {
  const { tokens, classes, marks } = sentence
  if ((marks & wordMarks.organisation) === 0) return
  tokens.forEach((token, at) => {
    if (!(token.marks & wordMarks.organisation) || !token.isCapital || token.isQuoted) return
    let from = at
    while (tokens[from - 1]?.isCapital && tokens[from - 1]?.isWord && /[CNSO]/.test(classes[from - 1] ?? ''))
      from--
    let to = at + 1
    for (let next = to; tokens[next]?.isCapital || insideBodies.has(tokens[next]?.lower ?? ''); next++)
      if (tokens[next]?.isCapital) to = next + 1
    if (to - from > 1) cast.noteBody(token.lower, wordsOf(sentence, { from, to }).replace(/['’]s$/, ''))
  })
}

/** "the Arkovian paper |Harl Courier|": what "the paper" will mean, and "the article" it carried. */
function noteOutlets(sentence: AnalysedSentence, cast: Cast): void {
  const { tokens, classes, marks } = sentence
  if ((marks & wordMarks.outlet) === 0) return
  tokens.forEach((token, at) => {
    if (!(token.marks & wordMarks.outlet) || token.isCapital) return
    let to = at + 1
    while (tokens[to]?.isCapital && /[NSC]/.test(classes[to] ?? '')) to++
    if (to === at + 1) return
    const name = wordsOf(sentence, { from: at + 1, to })
    for (const noun of outletNouns) cast.noteBody(noun, name)
  })
}

/** "the World Tide Council |(WTC)|": what the letters will mean. */
function noteAcronyms(sentence: AnalysedSentence, cast: Cast): void {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.bracket) === 0) return
  tokens.forEach((token, at) => {
    if (tokens[at - 1]?.text !== '(') return
    let from = at - 1
    let letters = token.text.length
    while (letters > 0) {
      const word = tokens[from - 1]
      if (!word?.isWord) break
      if (word.isCapital) letters--
      else if (!smallInOffices.has(word.lower)) break
      from--
    }
    const starts = tokens[from]?.text.startsWith(token.text.charAt(0)) === true
    if (letters === 0 && starts) cast.noteAcronym(token.text, wordsOf(sentence, { from, to: at - 1 }))
  })
}

/** "the Norwegian fishing delegation led by X": X is its head and speaks for its country. */
function noteDelegation(sentence: AnalysedSentence, mention: Mention, speaker: Speaker, cast: Cast): void {
  const { tokens } = sentence
  const before = tokens[mention.from - 1]
  const by = /^(?:its|their)$/.test(before?.lower ?? '') ? mention.from - 2 : mention.from - 1
  if (!/^(?:led|headed)$/.test(tokens[by - 1]?.lower ?? '')) return
  const end = delegationEnd(sentence, by - 1)
  if (!organisationNouns.has(tokens[end - 1]?.lower ?? '') && !groupNouns.has(tokens[end - 1]?.lower ?? ''))
    return
  const article = tokens.slice(0, end).findLastIndex(({ lower }) => determiners.has(lower))
  const delegation = wordsOf(sentence, { from: article + 1, to: end })
  cast.learn({
    speaker,
    aliases: [`head of the ${delegation}`, `leader of the ${delegation}`],
    country: countryOfWords(delegation),
  })
}

const furthestDelegation = 40

/** "a delegation |of the Alliance ... in the North| headed by": what the delegation is of does not matter. */
function delegationEnd({ tokens }: AnalysedSentence, end: number): number {
  for (let at = end - 1; at > Math.max(0, end - furthestDelegation); at--) {
    if (delegationNouns.has(tokens[at]?.lower ?? '')) return at + 1
    if (/^[,;:]$/.test(tokens[at]?.text ?? '')) break
  }
  return end
}

/** "A, B and other officials concerned of China": the country holds for all of the list. */
function sharedCountry(sentence: AnalysedSentence): { name: string; before: number } | null {
  const { tokens, marks } = sentence
  if ((marks & wordMarks.other) === 0) return null
  for (let at = 1; at < tokens.length - 2; at++) {
    if (tokens[at]?.lower !== 'other' || tokens[at - 1]?.lower !== 'and') continue
    if (!groupNouns.has(tokens[at + 1]?.lower ?? '')) continue
    const near = tokens.slice(at + 1, at + 5).findIndex((token) => token.lower === 'of')
    if (near === -1) continue
    const of = at + 1 + near
    const name = countriesIn(wordsOf(sentence, { from: of + 1, to: Math.min(tokens.length, of + 4) }))[0]
    if (name !== undefined) return { name, before: at }
  }
  return null
}
