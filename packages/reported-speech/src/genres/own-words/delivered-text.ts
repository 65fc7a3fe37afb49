import { documentNouns, organisationNouns } from '../../lexicon/collectives.ts'
import { deliveredNouns, handlingVerbs } from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import { countriesIn } from '../../names/country-names.ts'
import { type Author, authorOf, basisOf, signed } from './author.ts'
import { authorNote } from './author-note.ts'
import { type Delivered, titledIn } from './delivered.ts'
import { evidenceOf } from './evidence.ts'
import { type Front, frontOf } from './front.ts'
import { labelIn } from './label.ts'
import { isGreeting, speaksOfItself } from './lines.ts'
import { backFrom, isNobodys } from './nobody.ts'
import type { Around, OwnWords, Part } from './plan.ts'

/** A speech, a message, a column: the text is one author's from its first words to its last. */
export function delivered(text: AnalysedText, { title, publisher }: Around): OwnWords | null {
  const { sentences } = text
  // Most texts are told by somebody else, and need no second look.
  if (!mayBeSpoken(sentences, title)) return null
  const titled = ofBody(title === null ? null : titledIn(title), publisher)
  const front = frontOf(sentences, title)
  if (!front.greets && front.lines.length === 0 && sentences.slice(0, 2).some(tellsOfText)) return null
  const back = backFrom(sentences, front.from)
  const own = sentences.slice(front.from, back)
  const because = evidenceOf({
    own,
    titled,
    lines: front.lines,
    greets: front.greets,
    isSigned: signed(sentences.slice(back)) !== null,
  })
  if (because === null) return null
  const named = authorOf({
    lines: front.lines,
    titled,
    sender: null,
    own,
    below: sentences.slice(back),
    publisher,
  })
  if (named === null) return null
  const note = authorNote(sentences, front.from, back, named)
  const author = note?.author ?? named
  const noun = front.lines.find((line) => line.noun !== null)?.noun ?? titled?.noun ?? null
  return {
    because: `${because}; ${basisOf(author)}`,
    author,
    parts: partsOf(text, front, note?.from ?? back, author),
    reason: 'wholeText',
    noun,
  }
}

/** "The Mayor received a message from Bo Tarn", "the Guild issued a statement": somebody else tells what it says. */
const tellsOfText = (sentence: AnalysedSentence) => {
  const { tokens } = sentence
  const has = (list: ReadonlySet<string>) => tokens.some((token) => list.has(token.lower) && !token.isQuoted)
  return !speaksOfItself(sentence) && has(handlingVerbs) && (has(deliveredNouns) || has(documentNouns))
}

const firstSentences = 40
const firstLines = 4

function mayBeSpoken(sentences: readonly AnalysedSentence[], title: string | null): boolean {
  return (
    sentences.slice(0, firstSentences).some((sentence) => speaksOfItself(sentence) || isGreeting(sentence)) ||
    (title !== null &&
      sentences.slice(0, firstLines).some(({ tokens }) => tokens[0]?.isQuoted === true) &&
      titledIn(title)?.who != null)
  )
}

/** A state, a body by its noun, or whoever publishes the page; any other words may be a topic. */
const isKnown = (name: string, publisher: string | null) =>
  countriesIn(name).length > 0 ||
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => organisationNouns.has(word)) ||
  publisher?.includes(name) === true

/** "Statement from Harbour Watch", on a page of Harbour Watch: what looks like a name is the body's. */
function ofBody(titled: Delivered | null, publisher: string | null): Delivered | null {
  const who = titled?.who
  if (titled && who?.kind === 'ORGANISATION' && !isKnown(who.name ?? '', publisher))
    return { ...titled, who: null }
  const isBare = who?.kind === 'PERSON' && who.offices.length === 0 && who.gender === null
  if (!titled || !who?.name || !isBare || !publisher?.includes(who.name)) return titled
  return { ...titled, who: { ...who, kind: 'ORGANISATION' } }
}

function partsOf(text: AnalysedText, front: Front, back: number, author: Author): readonly Part[] {
  let part: Author = author
  return text.sentences.map((sentence, at): Part => {
    if (at < front.from) return front.told.has(at) ? 'told' : 'nobody'
    if (at >= back || isNobodys(text, at)) return 'nobody'
    part = labelIn(sentence, author) ?? part
    return part
  })
}
