import { complementOf } from '../cues/complement.ts'
import { contentSpans } from '../cues/content.ts'
import type { Cue } from '../cues/cues.ts'
import { subjectJoints, verbJoints } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { beforeAdverbs, reachesVerb } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'
import { isBehindMark } from './accompanying.ts'
import type { Attribution } from './attribution.ts'
import type { Form } from './form.ts'

/** A verb of saying beside the one that the sentence is read by, and the mark or conjunction that parts the two. */
interface Joint {
  readonly subject: Subject
  readonly cue: Cue
  /** Token of the conjunction or mark before it. */
  readonly at: number
  readonly start: number
}

/** What else a sentence attributes, beside what it is read by. */
export const further: Form & { readonly read: typeof withFurther } = {
  name: 'further',
  gist: '..., while X called for B.',
  examples: [
    [
      'Minister Ada Kerrin praised the divers and stressed that the dam holds.',
      ['Ada Kerrin | INDIRECT | the divers', 'Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'Mayor Ada Kerrin urged the divers to wait, saying that the dam holds.',
      ['Ada Kerrin | INDIRECT | the divers to wait', 'Ada Kerrin | INDIRECT | that the dam holds'],
    ],
    [
      'The mayor stressed that the dam holds, whereas Kerrin denied it.',
      ['The mayor | INDIRECT | that the dam holds', 'Kerrin | INDIRECT | it'],
    ],
    [
      'The mayor held that the dam holds; Kerrin stressed that the pier is old.',
      ['The mayor | INDIRECT | that the dam holds', 'Kerrin | INDIRECT | that the pier is old'],
    ],
  ],
  counterexamples: [],
  read: withFurther,
}

/**
 * What else a sentence attributes: "A said B |and called for C|", "A denied it, |but B said that C|". Words within
 * what somebody is said to have said are left to that speaker.
 */
function withFurther(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
  main: Attribution,
): readonly Attribution[] {
  const isSaid = cues.some(({ from, verb }) => from === main.cue.from && verb.frame === 'say')
  const joints = cues.flatMap(
    (cue) => (isSaid ? null : participleAt(sentence, cue, main)) ?? jointAt(sentence, cue, main) ?? [],
  )
  if (joints.length === 0) return [main]
  const ends = [...joints.slice(1).map(({ at }) => at), sentence.tokens.length]
  const further = joints.map(({ subject, cue, start }, index): Attribution => {
    const range = { from: start, to: Math.max(start, ends[index] ?? start) }
    return { subject, cue, contents: contentSpans(sentence, [range], cues), opensBlock: false }
  })
  const said = further.filter(({ contents }) => contents.length > 0)
  const cut = sentence.tokens[joints[0]?.at ?? 0]?.start ?? sentence.end
  return said.length === 0 ? [main] : [{ ...main, contents: before(sentence, main, cut) }, ...said]
}

function jointAt(sentence: AnalysedSentence, cue: Cue, main: Attribution): Joint | null {
  if (cue.verb.form === 'participle' || main.subject === null) return null
  if (main.subject.from > main.cue.from || main.opensBlock) return null
  const start = complementOf(sentence, cue)
  const right = beforeAdverbs(sentence, main.cue.to, cue.from)
  if (start === null || right === null) return null
  return sameSubject(sentence, cue, main, right, start) ?? ownSubject(sentence, cue, main, right, start)
}

/** "urged the divers to wait|, saying that| the dam holds": no content of the first verb, which is no verb of saying. */
function participleAt(sentence: AnalysedSentence, cue: Cue, main: Attribution): Joint | null {
  if (cue.from <= main.cue.from || cue.verb.form !== 'participle' || main.opensBlock) return null
  if (main.subject === null || main.subject.from > main.cue.from) return null
  const start = isBehindMark(sentence, cue.from) ? complementOf(sentence, cue) : null
  return start === null ? null : { subject: main.subject, cue, at: cue.from - 1, start }
}

/** "... and |also called for": the subject of the first verb goes on. */
function sameSubject(
  { tokens }: AnalysedSentence,
  cue: Cue,
  { subject, cue: first }: Attribution,
  right: number,
  start: number,
): Joint | null {
  const joins = verbJoints.has(tokens[right - 1]?.lower ?? '')
  if (!joins || subject === null || cue.verb.form !== 'finite' || right - 1 <= first.to) return null
  const at = tokens[right - 2]?.text === ',' ? right - 2 : right - 1
  return { subject, cue, at, start }
}

const longestSubject = 40

/** "..., while |the mayor| said": behind a comma and a conjunction, or a semicolon, stands another subject. */
function ownSubject(
  sentence: AnalysedSentence,
  cue: Cue,
  { cue: first }: Attribution,
  right: number,
  start: number,
): Joint | null {
  const { tokens } = sentence
  for (let at = right - 1; at > Math.max(first.to, right - longestSubject); at--) {
    const token = tokens[at]
    if (!token) continue
    if (token.isWord) {
      const person = subjectJoints.has(token.lower) ? personBehind(sentence, at + 1, right) : null
      if (person) return { subject: person, cue, at, start }
      continue
    }
    const conjunction = subjectJoints.has(tokens[at + 1]?.lower ?? '')
    const isJoint = token.text === ';' || ((token.text === ',' || /^[–—]$/.test(token.text)) && conjunction)
    if (!isJoint) continue
    const subject = nounPhraseAt(sentence, conjunction ? at + 2 : at + 1, right)
    const speaks = subject !== null && subject.head !== 'it' && reachesVerb(sentence, subject, right)
    if (!speaks) return null
    return { subject, cue, at, start }
  }
  return null
}

/** "A asked for nets and |Mayor Bo Tarn| assured him": a title says that it is a person, right before the verb. */
function personBehind(sentence: AnalysedSentence, from: number, right: number): Subject | null {
  const subject = nounPhraseAt(sentence, from, right)
  const isPerson = subject?.mention?.isCertain === true
  return isPerson && subject.to === right ? subject : null
}

/** The content up to an offset, without the marks that part it from what follows. */
function before({ text, start }: AnalysedSentence, { contents }: Attribution, cut: number) {
  return contents.flatMap((span) => {
    const kept = text.slice(span.start - start, Math.min(span.end, cut) - start).replace(/[\s,;–—]+$/u, '')
    return kept === '' ? [] : [{ start: span.start, end: span.start + kept.length }]
  })
}
