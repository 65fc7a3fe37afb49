import type { ContenderName, QuestionName, WorkloadName } from '../options.ts'
import { counts } from './counts.ts'
import { q1 } from './q1.ts'
import { q2 } from './q2.ts'
import { q3 } from './q3.ts'
import { q4 } from './q4.ts'
import { q5 } from './q5.ts'
import { q6 } from './q6.ts'
import type { Question, Workload } from './workload.ts'

const archives: readonly ContenderName[] = ['product', 'before']
/** All but `fts5`, which only searches. */
const servers: readonly ContenderName[] = [
  ...archives,
  'postgraphile',
  'mercurius',
  'yoga',
  'bare',
  'pgbench',
]

export const workloads: Readonly<Record<WorkloadName, Workload>> = {
  q1: { ...asked('q1', q1), title: `${q1.title}; another one each time`, contenders: servers },
  'q1-hot': {
    ...asked('q1', q1),
    name: 'q1-hot',
    title: 'the same, of a thousand articles, some far more often than others',
    list: 'q1-hot',
    isKept: true,
    contenders: servers,
  },
  'q1-304': {
    ...asked('q1', q1),
    name: 'q1-304',
    title: 'the same with the ETag of the answer before',
    list: 'q1-hot',
    isKept: true,
    isConditional: true,
    // Nobody else gives an ETag.
    contenders: ['product'],
  },
  q2: { ...asked('q2', q2), contenders: servers },
  q3: asked('q3', q3),
  'q3-one': { ...asked('q3', q3), name: 'q3-one', title: `${q3.title}, one request at a time`, readers: 1 },
  'q3-counts': {
    name: 'q3-counts',
    title: `${counts.title}, of a word in one of twenty articles, one request at a time`,
    question: counts,
    list: 'q3-counts',
    readers: 1,
    contenders: archives,
  },
  q4: { ...asked('q4', q4), isKept: true, contenders: servers },
  q5: { ...asked('q5', q5), contenders: servers },
  q6: { ...asked('q6', q6), contenders: servers },
}

/** Of all, by as many at a time as the options say. */
function asked<Name extends Exclude<QuestionName, 'counts'>>(name: Name, question: Question) {
  return { name, title: question.title, question, list: name }
}

export function questionOf(document: string): Question | undefined {
  return byDocument.get(document)
}

const byDocument = new Map([q1, q2, q3, q4, q5, q6].map((question) => [question.document, question]))
