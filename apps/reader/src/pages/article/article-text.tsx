import { useMemo } from 'preact/hooks'
import type { SpeechOnPageFragment } from '../../_generated/graphql.ts'
import { marksOf, paragraphsOf, segmentsOf } from '../../reading/segments.ts'
import { MarkedText } from './marked-text.tsx'
import type { SpeakerMark } from './speaker-marks.ts'
import type { StatementPlace } from './statement-place.ts'

interface ArticleTextProps {
  readonly text: string
  readonly language: string | null
  readonly speeches: readonly SpeechOnPageFragment[]
  readonly speechAt: ReadonlyMap<number, SpeechOnPageFragment>
  readonly marks: ReadonlyMap<string, SpeakerMark>
  readonly selected: StatementPlace | null
  /** Whether the words of saying, and those for who says it, are shown. */
  readonly showsEvidence: boolean
  readonly onSelect: (place: StatementPlace) => void
}

/** The mended text of an article, with what was said marked in it. */
export function ArticleText({ text, language, speeches, showsEvidence, ...rest }: ArticleTextProps) {
  const paragraphs = useMemo(
    () => paragraphsOf(segmentsOf(text, marksOf(speeches, 'TEXT'))),
    [text, speeches],
  )
  const labelled = new Set<string>()
  return (
    <div
      class={`article-text${showsEvidence ? ' shows-evidence' : ''}`}
      dir="auto"
      {...(language !== null && { lang: language })}
    >
      {paragraphs.map((segments, at) => (
        <p key={at} dir="auto">
          <MarkedText segments={segments} labelled={labelled} hasAddresses {...rest} />
        </p>
      ))}
    </div>
  )
}
