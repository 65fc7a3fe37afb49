import type { Stages } from '../read-stages.ts'
import type { AnalysedSentence } from '../speech/analysed-sentence.ts'
import { wordsOf } from '../speech/analysed-sentence.ts'
import type { Cue } from '../speech/cues.ts'
import type { StatementDraft } from '../speech/statement-draft.ts'
import { explainAttributions } from './explain-attribution.ts'
import { explainMentions, namelessOffices } from './explain-mentions.ts'
import type { ExplainedCue, ExplainedSentence, ExplainedStatement } from './explanation.ts'
import { narrationReason, outcomeOf } from './outcome.ts'
import { nameOf } from './speaker-name.ts'

/** What the stages behind the sentences saw in each. */
export function explainSentences(stages: Stages): readonly ExplainedSentence[] {
  const statements = statementsByDraft(stages)
  return stages.analysed.map((sentence, at) => {
    const cues = stages.cues[at] ?? []
    const attributions = stages.attributions[at] ?? []
    const turn = stages.turns[at] ?? null
    const draft = stages.drafts[at] ?? null
    const said = draft ? [draft, ...(draft.further ?? [])].flatMap((part) => statements.get(part) ?? []) : []
    return {
      number: at + 1,
      paragraph: sentence.paragraph + 1,
      text: sentence.text,
      mentions: explainMentions(sentence),
      offices: namelessOffices(sentence),
      cues: cues.map((cue) => explainCue(sentence, cue)),
      attributions: explainAttributions(sentence, attributions, draft, turn),
      outcome: outcomeOf(draft, said, () => narrationReason(sentence, cues, attributions, turn)),
      lastSpeaker: turn?.lastSpeaker ? nameOf(turn.lastSpeaker) : null,
    }
  })
}

function explainCue(sentence: AnalysedSentence, cue: Cue): ExplainedCue {
  const { base, particle, form, frame } = cue.verb
  return { text: wordsOf(sentence, cue), verb: [base, ...particle].join(' '), form, frame }
}

function statementsByDraft({ speeches: { speeches, origins } }: Stages) {
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
