import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import { modifiersBefore } from '../names/office-phrase.ts'
import type { ExplainedMention } from './explanation.ts'

export function explainMentions(sentence: AnalysedSentence): readonly ExplainedMention[] {
  return sentence.mentions.map((mention) => ({
    name: wordsOf(sentence, mention.name),
    offices: mention.offices.map((office) => wordsOf(sentence, office)),
    isCertain: mention.isCertain,
  }))
}

/** Offices that stand without a name, each with the words that lead up to it. */
export function namelessOffices(sentence: AnalysedSentence): readonly string[] {
  const { tokens, classes, mentions } = sentence
  const isNamed = new Array<boolean>(tokens.length).fill(false)
  for (const { from, to } of mentions) isNamed.fill(true, from, to)
  return classes.flatMap((wordClass, at) => {
    if (wordClass !== 'O' || classes[at + 1] === 'O' || isNamed[at]) return []
    return wordsOf(sentence, { from: modifiersBefore(tokens, classes, at), to: at + 1 })
  })
}
