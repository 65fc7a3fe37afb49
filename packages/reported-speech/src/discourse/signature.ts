import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import type { Speaker } from '../names/speaker.ts'

const lastLines = 6
const leastBody = 3

/** The lines under a message that name who signs it: "Ada Kerrin", "President", "Republic of Arkovia". */
export interface Signature {
  readonly speaker: Speaker
  /** Where the lines begin in the body's text. */
  readonly start: number
}

export function signatureOf(sentences: readonly AnalysedSentence[], cast: Cast): Signature | null {
  for (let at = Math.max(leastBody, sentences.length - lastLines); at < sentences.length; at++) {
    const line = sentences[at]
    const below = sentences[at + 1]
    if (!line || !below || !isNameAlone(line) || !isOfficeLine(below)) continue
    const name = wordsOf(line, { from: 0, to: line.tokens.length })
    const offices = [wordsOf(below, { from: 0, to: below.tokens.length })]
    return { speaker: cast.person({ name, offices, gender: null, isCertain: true, at }), start: line.start }
  }
  return null
}

const isNameAlone = ({ tokens, classes, text }: AnalysedSentence) =>
  tokens.length >= 2 &&
  tokens.length <= 5 &&
  !/[.!?:;]$/.test(text) &&
  tokens.every((token, at) => token.isCapital && /[NH]/.test(classes[at] ?? ''))

const isOfficeLine = ({ tokens, classes, text }: AnalysedSentence) =>
  tokens.length <= 12 && !/[.!?:;]$/.test(text) && classes.includes('O') && tokens[0]?.isCapital === true
