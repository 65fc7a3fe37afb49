import type { Question } from './workload.ts'

export const q4: Question = {
  name: 'q4',
  title: '{ __typename }',
  document: '{ __typename }',
  sql: null,
  values: () => [],
}
