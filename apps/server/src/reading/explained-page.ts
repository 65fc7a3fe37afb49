import { type Explanation, explainPage, type GivenPage } from '@communique/press'
import {
  continuationWords,
  countryWords,
  languageWords,
  mendWords,
  narrationWords,
  resolutionWords,
} from '@communique/press/explanation-words'
import type { ReadingExplanation } from '@communique/schema'

/** A page may be as long as somebody likes; an explanation of it is not. */
const most = { blocks: 500, sentences: 500, speeches: 500, inSentence: 20 } as const
const longest = 1_000

/** What the stages of reading see on a page. @throws PageError */
export function explainedPage(given: GivenPage): ReadingExplanation {
  const { parserVersion, genre, language, clean, blocks, sentences, speeches } = explainPage(given)
  return {
    parserVersion,
    genre: genre.genre,
    genreBecause: short(genre.because),
    language: language?.tag ?? null,
    languageBecause: language && languageWords[language.basis],
    mended: clean.map(({ kind, count }) => ({ what: mendWords[kind], count })),
    blocks: blocks.slice(0, most.blocks).map(({ kind, lines, firstWords }) => ({
      kind,
      firstLine: lines.from,
      lastLine: lines.to,
      firstWords: short(firstWords),
    })),
    sentenceCount: sentences.length,
    sentences: sentences.slice(0, most.sentences).map(explainedSentence),
    speeches: speeches.slice(0, most.speeches).map(({ who, countryBasis, sentences: numbers }) => ({
      speaker: short(who.name ?? who.description ?? 'unnamed'),
      office: who.office && short(who.office),
      country: who.country && short(who.country),
      countryBecause: who.country === null || countryBasis === null ? null : countryWords[countryBasis],
      sentences: numbers.slice(0, most.sentences),
    })),
  }
}

type Sentence = Explanation['sentences'][number]

function explainedSentence(sentence: Sentence): ReadingExplanation['sentences'][number] {
  const { number, paragraph, text, cues, attributions, outcome } = sentence
  return {
    number,
    paragraph,
    text: short(text),
    outcome: outcome.kind,
    because: becauseOf(sentence),
    cues: cues.slice(0, most.inSentence).map((cue) => short(cue.text)),
    attributions: attributions
      .slice(0, most.inSentence)
      .map(({ construction, gist, subject, cue, contents, speaker }) => ({
        construction,
        form: gist,
        subject: subject && short(subject.text),
        cue: cue === '' ? null : short(cue),
        contents: contents.slice(0, most.inSentence).map(short),
        speaker: speaker && short(speaker.name),
        because: speaker && resolutionWords[speaker.by],
      })),
    statements:
      outcome.kind === 'NARRATION'
        ? []
        : outcome.statements
            .slice(0, most.inSentence)
            .map(({ name, mode, text }) => ({ speaker: short(name), mode, text: short(text) })),
  }
}

function becauseOf({ outcome, attributions }: Sentence): string {
  if (outcome.kind === 'NARRATION') return narrationWords[outcome.because]
  if (outcome.kind === 'CONTINUES') return continuationWords[outcome.rule]
  const read = attributions.find(({ speaker }) => speaker !== null) ?? attributions[0]
  return read === undefined ? 'words of saying' : read.gist
}

const short = (text: string): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
