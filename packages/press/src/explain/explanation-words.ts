import type { Continuation, CountryBasis, LanguageBasis, NarrationReason, ResolvedBy } from 'reported-speech'
import type { MendKind } from '../page/mends.ts'

/** What the stages' own names mean, for people. */

export const mendWords: Readonly<Record<MendKind, string>> = {
  space: 'white space',
  lineBreak: 'line breaks',
  invisible: 'characters that cannot be seen',
  reference: 'references of HTML',
  markup: 'tags within the text',
}

export const resolutionWords: Readonly<Record<ResolvedBy, string>> = {
  name: 'by the name',
  lastPerson: 'the person mentioned last',
  lastGroup: 'the group mentioned last',
  lastBody: 'the body mentioned last',
  lastSpeaker: 'whoever spoke last',
  office: 'the holder of the office that the words name',
  fullName: 'the body whose name the page prints in full',
  namedAuthor: 'its author, whom the words name',
  author: 'its author, mentioned before',
  lastAuthor: 'the author of the text mentioned last',
  description: 'nobody known: a new speaker with this description',
}

export const continuationWords: Readonly<Record<Continuation, string>> = {
  announced: 'after words that announce it, such as "said as follows:"',
  turn: 'in a turn of the speaker, whose label stands before it',
  underName: 'under a line that holds only a name',
  wholeText: "the text is the author's own words",
  lookedBackAt: 'before words that refer back to it, such as "she said this"',
  insideQuote: 'in a quotation that words of the speaker reach into',
  quoteBehind: 'a quotation directly after words of the speaker',
  between: 'between two sentences of the speaker',
  sameText: 'in a text that is retold',
  sameManner: 'in the manner of the speaker, such as "we need" or "it would be"',
  sameTense: 'in the tense in which minutes report what the speaker judged',
}

export const narrationWords: Readonly<Record<NarrationReason, string>> = {
  question: 'a question, and the page does not say who asks',
  noCue: 'no cue',
  noConstruction: 'a cue, but no construction that attributes something to a speaker',
  speakerUnknown: 'the subject cannot be resolved to a speaker',
  announces: 'it announces words of the speaker',
  looksBack: 'it says who spoke the words before it',
  noContent: 'no content is left',
}

export const languageWords: Readonly<Record<LanguageBasis, string>> = {
  TEXT: 'by the words of the text',
  MARKUP: 'the page says so, and the text is too short to show',
  GIVEN: 'given with the page',
}

export const countryWords: Readonly<Record<CountryBasis, string>> = {
  words: 'named by the words for the speaker, the delegation or the list',
  office: 'named by the office',
  name: 'named behind the name or before the title',
  body: 'a body of many countries, in which the office is held',
  place: 'where the article takes place, and the office is of a part of it',
  publisher: "the publisher's, of whose state the office is",
  onlyNamed: 'the page tells of it as its own',
}
