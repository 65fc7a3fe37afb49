import type {
  Construction,
  Continuation,
  CountryBasis,
  MendKind,
  NarrationReason,
  ResolvedBy,
} from '@communique/press'

/** What the stages' own names mean, for people. */

export const mendWords: Readonly<Record<MendKind, string>> = {
  space: 'white space',
  lineBreak: 'line breaks',
  invisible: 'characters that cannot be seen',
  reference: 'references of HTML',
  markup: 'tags within the text',
}

/** X speaks, A and B are said. */
export const constructionWords: Readonly<Record<Construction, string>> = {
  headline: '“A” / – X',
  lookingBack: 'X said this in ...',
  according: 'According to X, A.',
  afterQuote: '“A,” X said in ...',
  closing: 'A, X said.',
  opening: 'Noting that A, X referred to B.',
  leading: 'X said that A.',
  trailing: 'A, X said, adding that B.',
  issuing: 'X issued a statement denouncing A.',
  accompanying: 'X received guests, stressing A.',
  relative: 'The prize went to X, who said that A.',
  announcement: 'X said as follows:',
  turn: 'X: A.',
  lateClause: 'X said from the first day on A.',
  further: '..., while X called for B.',
}

export const resolutionWords: Readonly<Record<ResolvedBy, string>> = {
  name: 'by the name',
  lastPerson: 'the person told of last',
  lastGroup: 'the group told of last',
  lastBody: 'the body told of last',
  lastSpeaker: 'whoever spoke last',
  office: 'the holder of an office of these words',
  fullName: 'the body whose name the page prints in full',
  namedAuthor: 'its author, whom the words name',
  author: 'its author, told of before',
  lastAuthor: 'the author of the text told of last',
  description: 'nobody known, so a speaker of these words',
}

export const continuationWords: Readonly<Record<Continuation, string>> = {
  announced: 'behind words that announce it, such as "said as follows:"',
  underName: 'under a line that is nothing but a name',
  wholeText: 'the whole page is one speech, as its title says',
  lookedBackAt: 'before words that look back at it, such as "she said this"',
  insideQuote: 'in a quotation that words of the speaker reach into',
  quoteBehind: 'a quotation right behind words of the speaker',
  between: 'between two sentences of the speaker',
  sameText: 'in a text that is retold',
  sameManner: 'in the manner of the speaker, such as "we need" or "it would be"',
}

export const narrationWords: Readonly<Record<NarrationReason, string>> = {
  question: 'it asks, and whoever asks is not said',
  noCue: 'there are no words of saying',
  noConstruction: 'there are words of saying, but nobody says something by them',
  speakerUnknown: 'whom its subject means cannot be known',
  announces: 'it says that words of the speaker follow',
  looksBack: 'it says whose the words before it are',
  noContent: 'nothing is left that could be said',
}

export const countryWords: Readonly<Record<CountryBasis, string>> = {
  words: 'named by the words for the speaker, the delegation or the list',
  office: 'named by the office',
  body: 'a body of many countries, in which the office is held',
  place: 'where the article takes place',
  publisher: "the publisher's",
  mostNamed: 'the page speaks of it most',
}
