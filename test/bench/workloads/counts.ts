import type { Question } from './workload.ts'

export const counts: Question = {
  name: 'counts',
  title: 'the number of hits and their facets',
  document: `query Counts($query: String!) {
    search(query: $query, first: 1) {
      totalCount
      facets { sources { count source { name } } genres { genre count } years { year count } }
    }
  }`,
  sql: null,
  values: ({ query = '' }) => [query],
}
