import type { ExplainedSentence } from '@communique/press'
import { InvalidArgumentError } from 'commander'
import { notEmpty } from '../flags.ts'

/** The sentence that `--sentence` asks for: by its number, or by words that occur in it. */
export type AskedSentence = { readonly number: number } | { readonly words: string }

/** @throws InvalidArgumentError */
export function askedSentence(value: string): AskedSentence {
  const words = notEmpty(value).trim()
  if (!/^\d+$/.test(words)) return { words }
  if (Number(words) === 0)
    throw new InvalidArgumentError('Sentences are counted from 1. Give a number from 1.')
  return { number: Number(words) }
}

/** The sentences that are asked for, of which there may be several where words are given. */
export function sentencesAsked(
  sentences: readonly ExplainedSentence[],
  asked: AskedSentence,
): readonly ExplainedSentence[] {
  if ('number' in asked) return sentences.filter(({ number }) => number === asked.number)
  const words = comparable(asked.words)
  return sentences.filter(({ text }) => comparable(text).includes(words))
}

const comparable = (text: string) => text.replace(/\s+/g, ' ').toLowerCase()
