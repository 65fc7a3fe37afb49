import { useState } from 'preact/hooks'
import { SaidPageDocument, type SaidPartsFragment, type SpeechFilter } from '../_generated/graphql.ts'
import { paths } from '../address/paths.ts'
import { archive } from '../archive/archive.ts'
import { beginningsOf, hasMatch, matchedParts } from '../reading/matching.ts'
import { ArticleDate } from './date-line.tsx'
import { ArticleLink, SourceLink, SpeakerLink } from './links.tsx'
import { ErrorNotice } from './notices.tsx'
import { modeWords } from './words.ts'

/** Statements of one speech that are shown: a transcript holds hundreds. */
const mostStatements = 12

interface SaidItemProps {
  readonly speech: SaidPartsFragment
  /** Words that are looked for: statements that have them are shown, and the words marked. */
  readonly search?: string
  /** Whether the speaker is named, where a list is of several. */
  readonly namesSpeaker?: boolean
}

/** A speech: each of its statements leads to its place in the article. */
export function SaidItem({ speech, search = '', namesSpeaker = true }: SaidItemProps) {
  const { article, speaker, office, country, statements, position } = speech
  const beginnings = beginningsOf(search)
  const having = statements.filter(({ text }) => hasMatch(text, beginnings))
  const shown = (having.length > 0 ? having : statements).slice(0, mostStatements)
  const left = statements.length - shown.length
  return (
    <article class="item">
      <p class="item-source">
        {article.source !== null && <SourceLink source={article.source} />}
        <ArticleDate published={article.published} eventDate={article.eventDate} />
      </p>
      <h3 class="item-title">
        <ArticleLink article={article} />
      </h3>
      <p class="item-speakers">
        {namesSpeaker && <SpeakerLink speaker={speaker} />}
        {namesSpeaker && (office ?? country) !== null && ', '}
        <span class="hint" dir="auto">
          {office ?? country}
        </span>
      </p>
      <ul class="said-list">
        {shown.map((statement) => (
          <li key={statement.position}>
            <a href={paths.statement(article.id, position, statement.position)} dir="auto">
              {matchedParts(statement.text, beginnings).map(({ text, isMatch }) =>
                isMatch ? <mark>{text}</mark> : text,
              )}
            </a>{' '}
            <span class="hint">{modeWords(statement.mode)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p class="hint said-left">
          {left} more {left === 1 ? 'statement' : 'statements'} in the article.
        </p>
      )}
    </article>
  )
}

interface SaidListProps {
  readonly speeches: {
    readonly nodes: readonly SaidPartsFragment[]
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
  }
  /** The filter of the list, for what follows. */
  readonly filter: SpeechFilter
  readonly namesSpeaker?: boolean
}

/** Speeches, the newest first, page by page. */
export function SaidList({ speeches, filter, namesSpeaker = true }: SaidListProps) {
  const [further, setFurther] = useState<readonly SaidListProps['speeches'][]>([])
  const [error, setError] = useState<unknown>(null)
  const [isLoading, setLoading] = useState(false)
  const pages = [speeches, ...further]
  const last = pages.at(-1)?.pageInfo
  const more = async () => {
    setLoading(true)
    setError(null)
    try {
      const page = await archive.request(SaidPageDocument, { filter, after: last?.endCursor ?? null })
      setFurther((before) => [...before, page.speeches])
    } catch (reason) {
      setError(reason)
    }
    setLoading(false)
  }
  return (
    <>
      <ol class="items">
        {pages
          .flatMap(({ nodes }) => nodes)
          .map((speech) => (
            <li key={speech.id}>
              <SaidItem speech={speech} search={filter.text ?? ''} namesSpeaker={namesSpeaker} />
            </li>
          ))}
      </ol>
      {error !== null && <ErrorNotice error={error} />}
      {last?.hasNextPage === true && (
        <p>
          <button type="button" disabled={isLoading} onClick={more}>
            {isLoading ? 'Getting more…' : 'Show more'}
          </button>
        </p>
      )}
    </>
  )
}
