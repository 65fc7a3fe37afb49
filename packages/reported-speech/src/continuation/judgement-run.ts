import type { StatementDraft } from '../discourse/statement-draft.ts'
import { backshifted, minutedActs } from '../lexicon/judgement-words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'

type Drafts = readonly (StatementDraft | null)[]

/** Words within which a sentence tells what was done. */
const actReach = 14
const itReach = 6

/**
 * Minutes report what somebody judged over many sentences, of which only the first says so: the others show it by
 * their tense. A person goes on through the paragraph, and through further ones that keep the tense; what members
 * noted goes on no further than the tense does.
 */
export function continueJudgements(
  sentences: readonly AnalysedSentence[],
  drafts: Drafts,
  tells: readonly boolean[],
): Drafts {
  const inTense = paragraphsInTense(sentences)
  let run: { readonly speaker: Speaker; readonly paragraph: number } | null = null
  return sentences.map((sentence, at) => {
    const draft = drafts[at] ?? null
    if (draft) {
      run = { speaker: draft.further?.at(-1)?.speaker ?? draft.speaker, paragraph: sentence.paragraph }
      return draft
    }
    if (run === null) return null
    const isNear: boolean = run.paragraph === sentence.paragraph
    const isPerson: boolean =
      run.speaker.kind === 'PERSON' && !/^\P{L}*(?:one|another|a)\s/iu.test(run.speaker.description ?? '')
    const holds = isPerson ? isNear || inTense.has(sentence.paragraph) : isNear && isInTense(sentence)
    if (!holds || tells[at] === true || isAct(sentence) || !isSentence(sentence)) {
      run = null
      return null
    }
    run = { speaker: run.speaker, paragraph: sentence.paragraph }
    return goingOn(sentence, run.speaker)
  })
}

const goingOn = (sentence: AnalysedSentence, speaker: Speaker): StatementDraft => ({
  sentence,
  speaker,
  spans: [{ start: sentence.start, end: sentence.end }],
  source: null,
  cue: null,
  verbatimFrom: null,
  reason: 'sameTense',
})

function paragraphsInTense(sentences: readonly AnalysedSentence[]): ReadonlySet<number> {
  return new Set(sentences.filter(isInTense).map(({ paragraph }) => paragraph))
}

const isInTense = ({ tokens }: AnalysedSentence) =>
  tokens.some((token) => !token.isQuoted && backshifted.has(token.lower))

/** "A short break was taken.", "It was noted that ...": what happened, or what nobody is named for. */
function isAct({ tokens }: AnalysedSentence): boolean {
  const it = tokens.slice(0, itReach).findIndex(({ lower }) => lower === 'it')
  if (it !== -1 && /^(?:was|is)$/.test(tokens[it + 1]?.lower ?? '')) return true
  if (tokens.slice(0, itReach).some(({ lower, isQuoted }) => !isQuoted && lower === 'members')) return true
  return tokens.slice(0, actReach).some((token) => !token.isQuoted && minutedActs.has(token.lower))
}

/** Headings, names of those present and lines of a table end in no full stop. */
const isSentence = ({ text }: AnalysedSentence) => /[.!?]["”’)\]]*$/u.test(text)
