import { CopyButton } from '../../parts/copy-button.tsx'
import { SpeakerLink } from '../../parts/links.tsx'
import { modeWords } from '../../parts/words.ts'
import { CitationButtons } from './citation-buttons.tsx'
import { citedArticle, type PageArticle, statementAt } from './cited-article.ts'
import type { SpeakerMark } from './speaker-marks.ts'
import type { StatementPlace } from './statement-place.ts'

interface StatementCardProps {
  readonly article: PageArticle
  readonly position: string
  readonly place: StatementPlace
  readonly marks: ReadonlyMap<string, SpeakerMark>
  /** By how many statements to go on: -1 or 1. */
  readonly onStep: (by: -1 | 1) => void
  readonly onClose: () => void
}

/** What is known of one statement, and the ways to hand it on. */
export function StatementCard({ article, position, place, marks, onStep, onClose }: StatementCardProps) {
  const found = statementAt(article.speeches, place)
  if (found === null)
    return (
      <aside class="statement-card" aria-label="Statement">
        <p>
          The address names a statement that this article does not have. The archive may have read it again
          since.
        </p>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </aside>
    )
  const { speech, statement } = found
  const mark = marks.get(speech.speaker.id)
  const words = (span: { readonly start: number; readonly end: number } | null) =>
    span === null ? null : article.text.slice(span.start, span.end)
  const cue = words(statement.cue)
  const source = words(statement.source)
  const cited = () => citedArticle(article, position, place)
  return (
    <aside class="statement-card" aria-label="Statement">
      <p class="statement-who">
        {mark !== undefined && (
          <span class={`legend-label speaker-${mark.colour}`} aria-hidden="true">
            {mark.number}
          </span>
        )}
        <strong>
          <SpeakerLink speaker={speech.speaker} />
        </strong>
        {speech.office !== null && <span dir="auto">, {speech.office}</span>}
        {speech.country !== null && speech.office?.includes(speech.country) !== true && (
          <span dir="auto">, {speech.country}</span>
        )}
      </p>
      <p class="hint">
        {modeWords(statement.mode)}
        {cue !== null && (
          <>
            {' '}
            · cue “<span dir="auto">{cue}</span>”
          </>
        )}
        {source !== null && (
          <>
            {' '}
            · named by “<span dir="auto">{source}</span>”
          </>
        )}
        {cue === null && source === null && ' · goes on without words of saying'}
      </p>
      <div class="copies">
        <CopyButton label="Copy link" text={() => cited().permalink} />
        <CopyButton label="Copy words" text={() => statement.text} />
        <CitationButtons cited={cited} />
      </div>
      <div class="copies">
        <button type="button" onClick={() => onStep(-1)}>
          ← Previous
        </button>
        <button type="button" onClick={() => onStep(1)}>
          Next →
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </aside>
  )
}
