import type { Cue } from '../cues/cues.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { wordsOf } from '../names/analysed-sentence.ts'
import type { TextReading } from '../read-text.ts'
import { explainAttributions } from './explain-attribution.ts'
import { explainMentions, namelessOffices } from './explain-mentions.ts'
import type { ExplainedCue, ExplainedSentence, ExplainedStatement } from './explanation.ts'
import { narrationReason, outcomeOf } from './outcome.ts'
import { nameOf } from './speaker-name.ts'

/** What the stages behind the sentences saw in each. */
export function explainSentences(reading: TextReading): readonly ExplainedSentence[] {
  const statements = statementsByDraft(reading)
  return reading.text.sentences.map((sentence, at) => {
    const cues = reading.cues[at] ?? []
    const attributions = reading.attributions[at] ?? []
    const trace = reading.traces[at] ?? null
    const draft = reading.drafts[at] ?? null
    const said = draft ? [draft, ...(draft.further ?? [])].flatMap((part) => statements.get(part) ?? []) : []
    return {
      number: at + 1,
      paragraph: sentence.paragraph + 1,
      text: sentence.text,
      mentions: explainMentions(sentence),
      offices: namelessOffices(sentence),
      cues: cues.map((cue) => explainCue(sentence, cue)),
      attributions: explainAttributions(sentence, attributions, draft, trace),
      outcome: outcomeOf(draft, said, () => narrationReason(sentence, cues, attributions, trace)),
      lastSpeaker: trace?.lastSpeaker ? nameOf(trace.lastSpeaker) : null,
    }
  })
}

function explainCue(sentence: AnalysedSentence, cue: Cue): ExplainedCue {
  const { base, particle, form, frame } = cue.verb
  return { text: wordsOf(sentence, cue), verb: [base, ...particle].join(' '), form, frame }
}

function statementsByDraft({ speeches, origins }: TextReading) {
  const statements = new Map<StatementDraft, ExplainedStatement>()
  speeches.forEach((speech, index) => {
    const origin = origins[index]
    origin?.drafts.forEach((draft, at) => {
      const statement = speech.statements[at]
      if (!statement) return
      const { mode, text } = statement
      statements.set(draft, { speaker: speech.speaker, name: nameOf(origin.speaker), mode, text })
    })
  })
  return statements
}
