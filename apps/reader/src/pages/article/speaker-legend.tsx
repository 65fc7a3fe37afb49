import type { SpeechOnPageFragment } from '../../_generated/graphql.ts'
import { SpeakerLink, speakerName } from '../../parts/links.tsx'
import { counted, speechKindWords } from '../../parts/words.ts'
import type { SpeakerMark } from './speaker-marks.ts'
import { fragmentOf } from './statement-place.ts'

interface SpeakerLegendProps {
  readonly speeches: readonly SpeechOnPageFragment[]
  readonly marks: ReadonlyMap<string, SpeakerMark>
}

/** OwnSpeeches beyond these are named by their number: a transcript may have hundreds. */
const mostSpeeches = 6

/** Who speaks in an article, with office and country as printed, and the way to each speech. */
export function SpeakerLegend({ speeches, marks }: SpeakerLegendProps) {
  if (speeches.length === 0) return <p class="hint">Nobody was found to say anything in this text.</p>
  const bySpeaker = Map.groupBy(speeches, ({ speaker }) => speaker.id)
  return (
    <ol class="legend">
      {[...bySpeaker].map(([id, own]) => {
        const mark = marks.get(id)
        const [first] = own
        if (mark === undefined || first === undefined) return null
        const statements = own.reduce((sum, speech) => sum + speech.statements.length, 0)
        const kinds = new Set(own.map(({ kind }) => speechKindWords(kind)).filter((kind) => kind !== null))
        return (
          <li key={id} class="legend-speaker">
            <span class={`legend-label speaker-${mark.colour}`} aria-hidden="true">
              {mark.number}
            </span>
            <div>
              <SpeakerLink speaker={first.speaker} />
              <OfficeLines speeches={own} />
              <p class="hint">
                {counted(statements, 'statement')}
                {kinds.size > 0 && `: ${[...kinds].join(', ')}`}
              </p>
              {own.length > 1 && <OwnSpeeches speeches={own} />}
              {own.map((speech) => (
                <Reply key={speech.position} speech={speech} />
              ))}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** Office and country, each wording once. */
function OfficeLines({ speeches }: { readonly speeches: readonly SpeechOnPageFragment[] }) {
  const lines = new Set(
    speeches.map(({ office, country, countryCode }) => {
      const where = country === null ? null : countryCode === null ? country : `${country} (${countryCode})`
      return [office, where].filter((part) => part !== null).join(' · ')
    }),
  )
  return [...lines]
    .filter((line) => line !== '')
    .map((line) => (
      <p key={line} class="legend-office" dir="auto">
        {line}
      </p>
    ))
}

function OwnSpeeches({ speeches }: { readonly speeches: readonly SpeechOnPageFragment[] }) {
  const shown = speeches.slice(0, mostSpeeches)
  return (
    <p class="hint">
      {counted(speeches.length, 'speech', 'speeches')}:{' '}
      {shown.map(({ position }, at) => (
        <>
          {at > 0 && ', '}
          <a href={`#${fragmentOf({ speech: position, statement: 0 })}`}>{position + 1}</a>
        </>
      ))}
      {speeches.length > shown.length && ` and ${speeches.length - shown.length} more`}
    </p>
  )
}

function Reply({ speech: { inReplyTo } }: { readonly speech: SpeechOnPageFragment }) {
  if (inReplyTo === null) return null
  return (
    <p class="hint">
      In reply to{' '}
      <a href={`#${fragmentOf({ speech: inReplyTo.position, statement: 0 })}`}>
        {speakerName(inReplyTo.speaker)}
      </a>
    </p>
  )
}
