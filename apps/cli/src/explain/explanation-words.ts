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
  lookingBack: 'X said this in ...',
  afterQuote: '“A,” X said in ...',
  closing: 'A said that B, X noted.',
  opening: 'Noting that A, X referred to B.',
  leading: 'X said that A.',
  trailing: 'A, X said, adding that B.',
  according: 'According to X, A.',
  accompanying: 'X received guests, stressing A.',
  announcement: 'X said as follows:',
  further: '..., while X called for B.',
}

export const resolutionWords: Readonly<Record<ResolvedBy, string>> = {
  name: 'by the name',
  lastPerson: 'the person told of last',
  lastGroup: 'the group told of last',
  lastBody: 'the body told of last',
  lastSpeaker: 'whoever had the floor last',
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
  post: 'where the ambassadors of the page are sent',
  title: 'the title begins with it',
  mostNamed: 'the page speaks of no other as often',
}
