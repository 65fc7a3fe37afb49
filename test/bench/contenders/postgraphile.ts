import type { QuestionName } from '../options.ts'
import { bareId, type Variables } from '../workloads/workload.ts'
import type { Contender } from './contender.ts'
import { startPeer } from './peer.ts'
import { inOurWords } from './postgraphile-answer.ts'

const published = 'publishedValue publishedPrecision publishedBasis'

const wholeArticle = `
  id: rowId title url language text ${published}
  source { id: rowId slug name }
  speeches(orderBy: POSITION_ASC) {
    nodes {
      id: rowId position kind office country
      speaker: speakerBySpeakerId { id: rowId name description kind }
      statements: statementsBySpeechId(orderBy: POSITION_ASC) { nodes { position mode text } }
    }
  }
  relatedItems(orderBy: POSITION_ASC) {
    nodes { id: rowId position teaser truncated publishedValue publishedPrecision url }
  }
`

/** The workloads as PostGraphile names things; aliases bring most of it to the archive's names. */
const documents: Readonly<Record<Exclude<QuestionName, 'counts'>, string>> = {
  q1: `query Q1($id: UUID!) { article: visibleArticleByRowId(rowId: $id) { ${wholeArticle} } }`,
  q2: `query Q2($source: String!) {
    source: sourceBySlug(slug: $source) {
      articles: visibleArticlesBySourceId(first: 20, orderBy: [SORT_DATE_DESC, ROW_ID_DESC]) {
        nodes { ${wholeArticle} }
        pageInfo { hasNextPage }
      }
    }
  }`,
  q3: `query Q3($query: String!) {
    search: benchApiSearchHits(query: $query, first: 20) {
      nodes {
        score snippet
        article { id: rowId title publishedValue }
        speech {
          id: rowId kind office
          speaker: speakerBySpeakerId { id: rowId name }
          article: visibleArticle { id: rowId title }
        }
      }
    }
  }`,
  q4: '{ __typename }',
  q5: `query Q5($source: String!, $from: Date!, $to: Date!) {
    timeline: benchApiTimelineByMonth(source: $source, since: $from, until: $to) { nodes { period count } }
  }`,
  q6: `query Q6($id: UUID!) {
    node: speakerByRowId(rowId: $id) {
      id: rowId name
      speeches: speechesBySpeakerId(first: 20, orderBy: ROW_ID_ASC, filter: { visibleArticle: { rowId: { isNull: false } } }) {
        nodes {
          id: rowId position kind office country
          article: visibleArticle { id: rowId title url ${published} source { id: rowId name } }
        }
        pageInfo { hasNextPage }
      }
    }
  }`,
}

export const postgraphile: Contender = {
  name: 'postgraphile',
  title: 'PostGraphile 5',
  start: (databaseUrl) => startPeer('postgraphile.ts', databaseUrl),
  body: ({ name }, variables) =>
    JSON.stringify({ query: name === 'counts' ? null : documents[name], variables: withBareId(variables) }),
  normalised: ({ name }, data) => inOurWords(name, data),
}

function withBareId(variables: Variables): Variables {
  const { id } = variables
  return id === undefined ? variables : { ...variables, id: bareId(id) }
}
