import type { Workload } from './workload.ts'

export const q4: Workload = {
  name: 'q4',
  title: '{ __typename }',
  document: '{ __typename }',
  sql: null,
  values: () => [],
}
