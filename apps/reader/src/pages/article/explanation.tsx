import { type ArticleBy, ExplanationDocument, type ExplanationQuery } from '../../_generated/graphql.ts'
import { archive } from '../../archive/archive.ts'
import { useAnswer } from '../../archive/use-answer.ts'
import { ErrorNotice, Loading, Notice } from '../../parts/notices.tsx'
import { counted, lower, modeWords } from '../../parts/words.ts'
import { Fact } from './article-facts.tsx'

type Shown = NonNullable<NonNullable<ExplanationQuery['article']>['explanation']>
type Sentence = Shown['sentences'][number]

/** Why each sentence is taken as it is, as `communique parse --explain` tells it. */
export function Explanation({
  by,
  parserVersion,
}: {
  readonly by: ArticleBy
  /** Of the parser that read the article. */
  readonly parserVersion: string
}) {
  const { data, error } = useAnswer(`explanation ${JSON.stringify(by)}`, (signal) =>
    archive.request(ExplanationDocument, { by }, { signal }),
  )
  if (error !== null) return <ErrorNotice error={error} />
  if (data === null) return <Loading what="Reading the page again" />
  const explanation = data.article?.explanation ?? null
  if (explanation === null)
    return <p>The parser of this server does not take this page today: there is nothing to explain.</p>
  const { sentences, sentenceCount, mended, blocks, speeches } = explanation
  return (
    <div class="explanation">
      {explanation.parserVersion !== parserVersion && (
        <Notice title="Read by another parser">
          <p>
            The article was read by parser {parserVersion}; this is what parser {explanation.parserVersion}{' '}
            sees.
          </p>
        </Notice>
      )}
      <dl class="facts">
        <Fact name="Genre">
          {lower(explanation.genre)}: {explanation.genreBecause}
        </Fact>
        <Fact name="Language">
          {explanation.language === null
            ? 'not known'
            : `${explanation.language}: ${explanation.languageBecause ?? ''}`}
        </Fact>
        <Fact name="Mended">
          {mended.length === 0 ? 'nothing' : mended.map(({ what, count }) => `${what} (${count})`).join(', ')}
        </Fact>
      </dl>
      <h3>Sentences</h3>
      <ol class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence.number} value={sentence.number}>
            <ExplainedSentence sentence={sentence} />
          </li>
        ))}
      </ol>
      {sentenceCount > sentences.length && (
        <p class="hint">
          These are the first {sentences.length} of {counted(sentenceCount, 'sentence')}. `communique parse
          --explain` tells of all.
        </p>
      )}
      <h3>Speakers</h3>
      <ul>
        {speeches.map(({ speaker, office, country, countryBecause, sentences: numbers }, at) => (
          <li key={at}>
            <strong dir="auto">{speaker}</strong>
            {office !== null && <span dir="auto">, {office}</span>}
            {country !== null && (
              <span class="hint">
                {' '}
                · {country}
                {countryBecause !== null && `: ${countryBecause}`}
              </span>
            )}
            <span class="hint">
              {' '}
              · {numbers.length === 1 ? 'sentence' : 'sentences'} {numbers.join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <h3>Parts of the page</h3>
      <ul class="blocks">
        {blocks.map(({ kind, firstLine, lastLine, firstWords }, at) => (
          <li key={at}>
            <span class="block-kind">{lower(kind)}</span>{' '}
            <span class="hint">
              {firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`}
            </span>{' '}
            <span dir="auto">{firstWords}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ExplainedSentence({ sentence }: { readonly sentence: Sentence }) {
  const { text, outcome, because, attributions, statements } = sentence
  return (
    <>
      <p class="sentence" dir="auto">
        {text}
      </p>
      <p class="hint">
        <span class={`outcome outcome-${outcome.toLowerCase()}`}>{lower(outcome)}</span> {because}
        {statements.map(({ speaker, mode }, at) => (
          <span key={at}>
            {' '}
            · {modeWords(mode)} by <span dir="auto">{speaker}</span>
          </span>
        ))}
      </p>
      {attributions.map(
        ({ subject, speaker, because: reason }, at) =>
          subject !== null &&
          speaker !== null && (
            <p key={at} class="hint">
              “<span dir="auto">{subject}</span>” is <span dir="auto">{speaker}</span>
              {reason !== null && `: ${reason}`}
            </p>
          ),
      )}
    </>
  )
}
