import { useEffect, useMemo } from 'preact/hooks'
import { type ArticleBy, ArticlePageDocument } from '../../_generated/graphql.ts'
import { type Address, go } from '../../address/address.ts'
import { CopyAs } from '../../parts/copy-as.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleText } from './article-text.tsx'
import { CaptureFacts } from './capture-facts.tsx'
import { CitationButtons } from './citation-buttons.tsx'
import { citedArticle, type PageArticle } from './cited-article.ts'
import { Explanation } from './explanation.tsx'
import { MentionedBy, RelatedItems } from './related-items.tsx'
import { SavedPage } from './saved-page.tsx'
import { SpeakerLegend } from './speaker-legend.tsx'
import { speakerMarks } from './speaker-marks.ts'
import { StatementCard } from './statement-card.tsx'
import { fragmentOf, isSamePlace, statementIn } from './statement-place.ts'

interface ArticleViewProps {
  readonly article: PageArticle
  readonly by: ArticleBy
  /** Of the archive that the article was read in. */
  readonly position: string
  readonly address: Address
}

/** What stands beside the text, if anything. */
type Beside = 'saved' | 'reading' | null

export function ArticleView({ article, by, position, address }: ArticleViewProps) {
  const { speeches } = article
  const marks = useMemo(() => speakerMarks(speeches), [speeches])
  const speechAt = useMemo(() => new Map(speeches.map((speech) => [speech.position, speech])), [speeches])
  const selected = statementIn(address.fragment)
  const given = address.parameters.get('show')
  const beside: Beside = given === 'saved' || given === 'reading' ? given : null
  const showsEvidence = address.parameters.get('words') === 'evidence'

  // The browser jumped before there was anything to jump to.
  useEffect(() => {
    if (address.fragment === '') return
    document.getElementById(address.fragment)?.scrollIntoView({ block: 'center' })
  }, [address.fragment])

  const href = (change: { readonly show?: Beside; readonly words?: boolean; readonly fragment?: string }) => {
    const parameters = new URLSearchParams()
    const show = change.show === undefined ? beside : change.show
    if (show !== null) parameters.set('show', show)
    if (change.words ?? showsEvidence) parameters.set('words', 'evidence')
    const query = parameters.toString()
    const fragment = change.fragment ?? address.fragment
    return `${address.path}${query && `?${query}`}${fragment && `#${fragment}`}`
  }
  const select = (fragment: string) => go(href({ fragment }), { replace: true })
  const step = (by: -1 | 1) => {
    const places = speeches.flatMap((speech) =>
      speech.statements.map((statement) => ({ speech: speech.position, statement: statement.position })),
    )
    const at = places.findIndex((place) => isSamePlace(selected, place))
    const next = places[(at + by + places.length) % places.length]
    if (next !== undefined) select(fragmentOf(next))
  }

  const cited = () => citedArticle(article, position, null)
  const choice = {
    speeches,
    speechAt,
    marks,
    selected,
    onSelect: (place: Parameters<typeof fragmentOf>[0]) => select(fragmentOf(place)),
  }
  return (
    <article class="article-page">
      <header>
        <h1 dir="auto">{article.title}</h1>
        {article.titleBasis === 'DERIVED' && (
          <p class="hint">The page prints no headline: these are its first words.</p>
        )}
        <div class="copies">
          <CopyButton label="Copy link for an editor" text={() => cited().permalink} />
          <CitationButtons cited={cited} />
        </div>
      </header>
      <div class={`article-columns${beside === null ? '' : ' article-beside'}`}>
        <section class="article-body" aria-label="Text">
          <nav class="tabs" aria-label="How to read it">
            <a href={href({ words: !showsEvidence })} aria-current={showsEvidence ? 'true' : undefined}>
              {showsEvidence ? '✓ ' : ''}Cue and source words
            </a>
            <a
              href={href({ show: beside === 'saved' ? null : 'saved' })}
              aria-current={beside === 'saved' ? 'true' : undefined}
            >
              {beside === 'saved' ? '✓ ' : ''}Page as saved
            </a>
            <a
              href={href({ show: beside === 'reading' ? null : 'reading' })}
              aria-current={beside === 'reading' ? 'true' : undefined}
            >
              {beside === 'reading' ? '✓ ' : ''}What the reading rests on
            </a>
          </nav>
          {showsEvidence && (
            <p class="hint evidence-key">
              <span class="cue">words of saying</span> and <span class="source">words for who says it</span>
            </p>
          )}
          <ArticleText
            text={article.text}
            language={article.language}
            showsEvidence={showsEvidence}
            {...choice}
          />
          {selected !== null && (
            <StatementCard
              article={article}
              position={position}
              place={selected}
              marks={marks}
              onStep={step}
              onClose={() => select('')}
            />
          )}
        </section>
        {beside === 'saved' && (
          <section class="beside" aria-labelledby="saved">
            <h2 id="saved">The page as it was saved</h2>
            <SavedPage by={by} {...choice} />
          </section>
        )}
        {beside === 'reading' && (
          <section class="beside" aria-labelledby="reading">
            <h2 id="reading">What the reading rests on</h2>
            <Explanation by={by} parserVersion={article.capture.parserVersion} />
          </section>
        )}
        <div class="article-aside">
          <section aria-labelledby="speaking">
            <h2 id="speaking">Speaking</h2>
            <SpeakerLegend speeches={speeches} marks={marks} />
          </section>
          <section aria-labelledby="known">
            <h2 id="known">What is known of it</h2>
            <ArticleFacts article={article} />
          </section>
          <RelatedItems items={article.relatedItems} />
          <MentionedBy mentions={article.mentionedBy} />
          <section aria-labelledby="bytes">
            <h2 id="bytes">The saved bytes</h2>
            <CaptureFacts capture={article.capture} />
          </section>
        </div>
      </div>
      <CopyAs asked={{ document: ArticlePageDocument.toString(), variables: { by } }} />
    </article>
  )
}
