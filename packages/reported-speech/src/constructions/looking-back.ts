import type { Cue } from '../cues/cues.ts'
import { saidBefore, saidPassively } from '../lexicon/cue-verbs.ts'
import { behindWordsBefore, forWordsBefore, ofCallsBefore, sourceLinks } from '../lexicon/function-words.ts'
import { callingVerbs, callNouns } from '../lexicon/texts.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import { subjectBefore } from '../phrases/subject-search.ts'
import { perWord } from '../text/tokens.ts'
import type { Attribution } from './attribution.ts'
import type { Construction } from './construction.ts'

const reach = 14

export const lookingBack: Construction = {
  name: 'lookingBack',
  gist: 'X said this in ...',
  examples: [
    [
      'Everybody should plant a tree.\n\nThe Harl Courier Monday makes this call in an editorial.',
      ['Harl Courier | INDIRECT | Everybody should plant a tree.'],
    ],
    [
      'The dam holds.\n\nMayor Ada Kerrin stressed this in a letter.',
      ['Ada Kerrin | INDIRECT | The dam holds.'],
    ],
    ['The dam holds.\n\nThis is stressed by Mayor Ada Kerrin.', ['Ada Kerrin | INDIRECT | The dam holds.']],
  ],
  counterexamples: [
    'The dam holds.\n\nThat was noted by the Guild of Divers.',
    'Everybody should plant a tree.\n\nThe Mayor made these nets.',
    'Everybody should plant a tree.\n\nThis was written in a letter.',
    'Everybody should plant a tree.\n\nThis was built by Mayor Ada Kerrin.',
    'Everybody should plant a tree.\n\nThe Mayor knows this claim by heart.',
    'Everybody should plant a tree.\n\nThe Mayor makes that claim in a speech.',
    // Whoever denies, rejects, welcomes or allows it has not said it.
    'The dam holds.\n\nMayor Ada Kerrin denied this.',
    'The dam holds.\n\nMayor Ada Kerrin rejected this at a meeting.',
    'The dam holds.\n\nMayor Ada Kerrin welcomed this.',
    'The dam holds.\n\nMayor Ada Kerrin allowed this.',
  ],
  read,
}

/**
 * "The Harl Courier Monday says this in an article", "This is said in a statement of the Guild": it says nothing
 * itself, what stands before it is said by its subject.
 */
function read(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  return active(sentence, cues) ?? calling(sentence) ?? passive(sentence)
}

function active(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  const { tokens } = sentence
  const cue = cues.find(
    ({ verb, to }) => saidBefore.has(verb.base) && forWordsBefore.has(tokens[to]?.lower ?? ''),
  )
  if (!cue) return null
  const next = tokens[cue.to + 1]
  const closes = next === undefined || !next.isWord || behindWordsBefore.has(next.lower)
  const subject = closes ? subjectBefore(sentence, 0, cue.from) : null
  return subject ? { subject, cue, contents: [], opensBlock: false, looksBack: true } : null
}

const isCalling = perWord(({ lower }) => callingVerbs.has(lower))

/** "The Courier Saturday makes this call in an editorial." */
function calling(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  const at = tokens.findIndex(
    (token, index) =>
      isCalling(token) &&
      ofCallsBefore.has(tokens[index + 1]?.lower ?? '') &&
      callNouns.has(tokens[index + 2]?.lower ?? ''),
  )
  const subject = at === -1 ? null : subjectBefore(sentence, 0, at)
  return subject
    ? { subject, cue: { from: at, to: at + 1 }, contents: [], opensBlock: false, looksBack: true }
    : null
}

function passive(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  if (tokens[0]?.lower !== 'this') return null
  if (!saidPassively.has(tokens[2]?.lower ?? '')) return null
  for (let at = 3; at < Math.min(tokens.length, reach); at++) {
    if (!sourceLinks.has(tokens[at]?.lower ?? '')) continue
    const subject = nounPhraseAt(sentence, at + 1, tokens.length)
    if (subject && subject.kind !== 'document')
      return { subject, cue: { from: 2, to: 3 }, contents: [], opensBlock: false, looksBack: true }
  }
  return null
}
