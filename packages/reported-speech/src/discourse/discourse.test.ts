import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { analyseText } from '../names/analysed-text.ts'
import { Cast } from '../names/cast.ts'
import type { Subject, SubjectKind } from '../phrases/subject.ts'
import { said } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'
import { Discourse } from './discourse.ts'
import type { Resolution } from './resolution.ts'

const parts: readonly string[] = [
  'Minister of Fish Ada Kerrin said that the nets were dry.',
  'Mr. Bo Tarn, the Norwegian ambassador to Chile, thanked the minister.',
  'Ms. Kerrin and other speakers told of the harbour.',
  'The ambassador said so.',
  'She said the same.',
  'They agreed.',
  'The Tidal Council (TC) issued a statement.',
  'The statement said that the dam holds.',
  'The TC noted it.',
  'The council welcomed the fishermen of Chile.',
  'The Arkovian paper Harl Courier carried an article.',
  'The paper said the tide was late.',
  'Harl Courier wrote that A. Kerrin had left.',
  'The top Norwegian official spoke.',
  'The speaker went on.',
]

const kinds: readonly SubjectKind[] = [
  'pronoun',
  'person',
  'role',
  'group',
  'organisation',
  'document',
  'other',
]

/** What is asked: numbers that are cut to the size of the sentence. */
const question = fc.record({
  kind: fc.constantFrom(...kinds),
  from: fc.nat(20),
  length: fc.nat(6),
  pronoun: fc.constantFrom('he', 'she', 'it', 'they'),
  company: fc.boolean(),
})

type Question = typeof question extends fc.Arbitrary<infer Asked> ? Asked : never

function subjectOf({ tokens, mentions }: AnalysedSentence, asked: Question): Subject {
  const { kind, pronoun, company } = asked
  const from = asked.from % tokens.length
  const mention = kind === 'person' ? (mentions[asked.from % Math.max(1, mentions.length)] ?? null) : null
  const to = Math.min(tokens.length, from + 1 + asked.length)
  const head = kind === 'pronoun' ? pronoun : (tokens[to - 1]?.lower ?? '')
  const range = mention ?? { from, to }
  return { from: range.from, to: range.to, kind, head, mention, ...(company ? { company } : {}) }
}

/** A step of an article: a sentence, whom it is about, and what is asked beside. */
const step = fc.record({ part: fc.constantFrom(...parts), told: question, beside: fc.array(question) })

const steps = fc.array(step, { minLength: 1, maxLength: 12 })

/** What each sentence was found to tell; `ask` asks beside. */
function told(
  article: readonly {
    readonly part: string
    readonly told: Question
    readonly beside: readonly Question[]
  }[],
  ask: boolean,
): readonly (Resolution | null)[] {
  const { sentences } = analyseText(proseOf(article.map(({ part }) => part).join('\n\n')))
  const discourse = new Discourse(new Cast())
  return article.map((step, at) => {
    const sentence = sentences[at]
    if (!sentence) return null
    const found = discourse.resolve(sentence, subjectOf(sentence, step.told), at)
    if (ask) for (const asked of step.beside) discourse.resolve(sentence, subjectOf(sentence, asked), at)
    if (!found) return null
    discourse.follow(found)
    return structuredClone(found)
  })
}

describe('the chair', () => {
  it('is not whoever spoke last', () => {
    expect(said('Ms Tarn reported that the lock leaks. The Chair said that the dam holds.')).toEqual([
      'Tarn | INDIRECT | that the lock leaks',
      'The Chair | INDIRECT | that the dam holds',
    ])
  })
})

describe('to ask whom a subject means', () => {
  it('gives the same when asked again, whatever is asked in between', () => {
    fc.assert(
      fc.property(steps, question, fc.array(question), (article, asked, others) => {
        const { sentences } = analyseText(proseOf(article.map(({ part }) => part).join('\n\n')))
        const discourse = new Discourse(new Cast())
        article.forEach((step, at) => {
          const sentence = sentences[at]
          if (!sentence) return
          const first = structuredClone(discourse.resolve(sentence, subjectOf(sentence, asked), at))
          for (const other of others) discourse.resolve(sentence, subjectOf(sentence, other), at)
          expect(discourse.resolve(sentence, subjectOf(sentence, asked), at)).toEqual(first)
          const found = discourse.resolve(sentence, subjectOf(sentence, step.told), at)
          if (found) discourse.follow(found)
        })
      }),
    )
  })

  it('changes nothing for what is told later', () => {
    fc.assert(
      fc.property(steps, (article) => {
        expect(told(article, true)).toEqual(told(article, false))
      }),
    )
  })
})

it('keeps what was learned for whoever asks later', () => {
  const { sentences } = analyseText(proseOf('Ada Kerrin came. Minister of Fish Ada Kerrin spoke.'))
  const discourse = new Discourse(new Cast())
  const [, second] = sentences
  const mention = second?.mentions[0]
  if (!second || !mention) throw new Error('nobody is named')
  const subject: Subject = { ...mention, kind: 'person', head: 'kerrin', mention }
  const asked = discourse.resolve(second, subject, 1)
  expect(asked?.speaker.offices).toEqual([])
  expect(asked?.learned?.offices).toEqual(['Minister of Fish'])
  if (asked) discourse.learn(asked)
  expect(asked?.speaker.offices).toEqual(['Minister of Fish'])
})
