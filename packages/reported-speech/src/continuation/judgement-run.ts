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
  isInTense = isBackshifted,
): Drafts {
  const inTense = new Set(sentences.filter(isInTense).map(({ paragraph }) => paragraph))
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
    const isOther = tells[at] === true || isAct(sentence) || opensWithAnother(sentence, run.speaker)
    if (!holds || isOther || !isSentence(sentence)) {
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

const isBackshifted = ({ tokens }: AnalysedSentence) =>
  tokens.some((token) => !token.isQuoted && backshifted.has(token.lower))

/** "Deputy Governors Ada Kerrin and Bo Tarn voted for it": told of another than who spoke. */
function opensWithAnother({ tokens, mentions }: AnalysedSentence, { name }: Speaker): boolean {
  const first = mentions.find(({ isCertain }) => isCertain)
  if (!first || first.from > 1 || tokens[0]?.isCapital !== true) return false
  const last = tokens[first.name.to - 1]?.text ?? ''
  return !tokens.slice(0, first.from).some(({ text }) => /^[,.]$/.test(text)) && name?.includes(last) !== true
}

/** "A short break was taken.", "It was noted that ...": what happened, or what nobody is named for. */
function isAct({ tokens }: AnalysedSentence): boolean {
  const it = tokens.slice(0, itReach).findIndex(({ lower }) => lower === 'it')
  if (it !== -1 && /^(?:was|is)$/.test(tokens[it + 1]?.lower ?? '')) return true
  if (tokens.slice(0, itReach).some(({ lower, isQuoted }) => !isQuoted && lower === 'members')) return true
  return tokens.slice(0, actReach).some((token) => !token.isQuoted && minutedActs.has(token.lower))
}

/** Headings, names of those present and lines of a table end in no full stop. */
const isSentence = ({ text }: AnalysedSentence) => /[.!?]["”’)\]]*$/u.test(text)
