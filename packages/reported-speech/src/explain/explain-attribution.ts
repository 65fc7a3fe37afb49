import type { ConstruedAttribution } from '../constructions/construction.ts'
import type { Resolution } from '../discourse/resolution.ts'
import type { SentenceTrace } from '../discourse/sentence-trace.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import { type AnalysedSentence, wordsOf } from '../names/analysed-sentence.ts'
import { fullestOffice } from '../names/speaker.ts'
import type { ExplainedAttribution } from './explanation.ts'
import { nameOf } from './speaker-name.ts'

/** What a sentence attributes, each with the speaker whom its subject was taken for. */
export function explainAttributions(
  sentence: AnalysedSentence,
  attributions: readonly ConstruedAttribution[],
  draft: StatementDraft | null,
  trace: SentenceTrace | null,
): readonly ExplainedAttribution[] {
  const isSaid = draft !== null && typeof draft.reason !== 'string'
  return attributions.map((attribution, at) => {
    const meant = meantBy(attribution, draft) ?? (at === 0 ? (trace?.meant ?? null) : null)
    const { construction, subject, cue, contents } = attribution
    return {
      construction: construction.name,
      gist: construction.gist,
      subject: subject && { text: wordsOf(sentence, subject), kind: subject.kind },
      cue: wordsOf(sentence, cue),
      contents: contents.map(({ start, end }) =>
        sentence.text.slice(start - sentence.start, end - sentence.start),
      ),
      isAsked: isSaid || (at === 0 && trace?.isGivenWhole !== true),
      speaker: meant && {
        name: nameOf(meant.speaker),
        office: fullestOffice(meant.speaker.offices),
        by: meant.by,
      },
    }
  })
}

/** The speaker of the statement that was made of an attribution. */
function meantBy(attribution: ConstruedAttribution, draft: StatementDraft | null): Resolution | null {
  for (const { reason, speaker } of draft ? [draft, ...(draft.further ?? [])] : []) {
    if (typeof reason !== 'string' && reason.attribution === attribution) return { speaker, by: reason.by }
  }
  return null
}
