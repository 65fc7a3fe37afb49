import type { ComponentChildren } from 'preact'
import type { SpeechOnPageFragment } from '../../_generated/graphql.ts'
import { modeWords } from '../../parts/words.ts'
import type { TextSegment } from '../../reading/segments.ts'
import type { SpeakerMark } from './speaker-marks.ts'
import { fragmentOf, isSamePlace, type StatementPlace } from './statement-place.ts'

interface MarkedTextProps {
  readonly segments: readonly TextSegment[]
  /** By their positions: an article may have thousands. */
  readonly speechAt: ReadonlyMap<number, SpeechOnPageFragment>
  readonly marks: ReadonlyMap<string, SpeakerMark>
  readonly selected: StatementPlace | null
  /** Statements that were labelled before: each has its label and its address once. */
  readonly labelled: Set<string>
  /** Whether this text is the one that addresses of statements lead to. */
  readonly hasAddresses: boolean
  readonly onSelect: (place: StatementPlace) => void
}

/** A part of a text with what was said marked by speaker; every word of it is text, whatever the page holds. */
export function MarkedText({ segments, ...rest }: MarkedTextProps) {
  return segments.map((segment, at) => <MarkedSegment key={at} segment={segment} {...rest} />)
}

function MarkedSegment({
  segment: { text, marks },
  speechAt,
  marks: speakers,
  selected,
  labelled,
  hasAddresses,
  onSelect,
}: Omit<MarkedTextProps, 'segments'> & { readonly segment: TextSegment }) {
  const [first] = marks
  if (first === undefined) return text
  const content = marks.find(({ kind }) => kind === 'CONTENT')
  const shown = content ?? first
  const speech = speechAt.get(shown.speech)
  const mark = speech && speakers.get(speech.speaker.id)
  if (speech === undefined || mark === undefined) return text
  const isSelected = marks.some((one) => isSamePlace(selected, one))
  const labels: ComponentChildren[] = []
  for (const one of marks) {
    const fragment = fragmentOf(one)
    if (one.kind !== 'CONTENT' || labelled.has(fragment)) continue
    labelled.add(fragment)
    const said = speechAt.get(one.speech)
    const by = said && speakers.get(said.speaker.id)
    const mode = said && modeAt(said, one.statement)
    if (by === undefined || mode === undefined) continue
    labels.push(
      <a
        key={fragment}
        {...(hasAddresses && { id: fragment })}
        class={`statement-label speaker-${by.colour}`}
        href={`#${fragment}`}
        title={`${by.name}, ${modeWords(mode)}`}
        aria-label={`${by.number}: ${by.name} says, ${modeWords(mode)}`}
        aria-current={isSamePlace(selected, one) ? 'true' : undefined}
      >
        {by.number}
      </a>,
    )
  }
  const classes = [
    content === undefined ? 'evidence' : `said speaker-${mark.colour}`,
    ...marks.filter(({ kind }) => kind !== 'CONTENT').map(({ kind }) => kind.toLowerCase()),
    ...(isSelected ? ['selected'] : []),
  ]
  return (
    <>
      {labels}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the label before the words is the way by keys and by ear. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same; a click on the words is a short cut. */}
      <span class={classes.join(' ')} onClick={() => hasNoSelection() && onSelect(shown)}>
        {text}
      </span>
    </>
  )
}

/** Statements stand in the order of their positions, from 0. */
function modeAt({ statements }: SpeechOnPageFragment, position: number): string | undefined {
  const statement = statements[position]
  return statement?.position === position ? statement.mode : undefined
}

/** Whoever marks words to copy them does not mean to choose the statement. */
function hasNoSelection(): boolean {
  return window.getSelection()?.isCollapsed !== false
}
