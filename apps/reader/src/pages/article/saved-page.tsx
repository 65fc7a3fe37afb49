import { useMemo, useState } from 'preact/hooks'
import { type ArticleBy, SavedPageDocument, type SpeechOnPageFragment } from '../../_generated/graphql.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { ErrorNotice, Loading } from '../../parts/notices.tsx'
import { counted } from '../../parts/words.ts'
import { marksOf, segmentsOf, type TextSegment } from '../../reading/segments.ts'
import { MarkedText } from './marked-text.tsx'
import type { SpeakerMark } from './speaker-marks.ts'
import type { StatementPlace } from './statement-place.ts'

interface SavedPageProps {
  readonly by: ArticleBy
  readonly speeches: readonly SpeechOnPageFragment[]
  readonly speechAt: ReadonlyMap<number, SpeechOnPageFragment>
  readonly marks: ReadonlyMap<string, SpeakerMark>
  readonly selected: StatementPlace | null
  readonly onSelect: (place: StatementPlace) => void
}

/** Characters that are shown at first: a page may have millions. */
const firstCharacters = 60_000

/** The page as it was saved, as text and never as a page, with the same statements marked in it. */
export function SavedPage({ by, speeches, ...rest }: SavedPageProps) {
  const { data, error } = useAnswer(`saved ${JSON.stringify(by)}`, (signal) =>
    archive.request(SavedPageDocument, { by }, { signal }),
  )
  const [isWhole, setWhole] = useState(false)
  const capture = data?.article?.capture
  const shown = useMemo(() => {
    if (capture === undefined) return []
    const { raw, remainder } = capture
    return inOrder(
      segmentsOf(raw, marksOf(speeches, 'RAW')),
      remainder,
      isWhole ? raw.length : firstCharacters,
    )
  }, [capture, speeches, isWhole])

  if (error !== null) return <ErrorNotice error={error} />
  if (data === null) return <Loading what="Getting the page" />
  if (capture === undefined) return <p>The article is not there any more.</p>
  const labelled = new Set<string>()
  return (
    <>
      <p class="hint">
        The page as it was saved, sign by sign. Pale: parts that belong to nothing, such as navigation.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled, which keys must be able to do as well. */}
      <section class="saved-page" aria-label="The page as it was saved" tabIndex={0}>
        <pre dir="auto">
          {shown.map(({ segment, isRemainder }, at) => (
            <span key={at} class={isRemainder ? 'remainder' : undefined}>
              <MarkedText segments={[segment]} labelled={labelled} hasAddresses={false} {...rest} />
            </span>
          ))}
        </pre>
      </section>
      {!isWhole && capture.raw.length > firstCharacters && (
        <p>
          <button type="button" onClick={() => setWhole(true)}>
            Show the rest: {counted(capture.raw.length - firstCharacters, 'character')}
          </button>
        </p>
      )}
    </>
  )
}

interface ShownSegment {
  readonly segment: TextSegment
  readonly isRemainder: boolean
}

/** The segments up to a length, cut where the remainder begins and ends. */
function inOrder(
  segments: readonly TextSegment[],
  remainder: readonly { readonly start: number; readonly end: number }[],
  length: number,
): readonly ShownSegment[] {
  const shown: ShownSegment[] = []
  let at = 0
  let next = 0
  for (const { text, marks } of segments) {
    const end = Math.min(at + text.length, length)
    let from = at
    while (from < end) {
      while ((remainder[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1
      const span = remainder[next]
      const isRemainder = span !== undefined && span.start <= from
      const to = Math.min(end, isRemainder ? span.end : (span?.start ?? end))
      shown.push({ segment: { text: text.slice(from - at, to - at), marks }, isRemainder })
      from = to
    }
    at += text.length
    if (at >= length) break
  }
  return shown
}
