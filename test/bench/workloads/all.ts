import type { WorkloadName } from '../options.ts'
import { q1 } from './q1.ts'
import { q2 } from './q2.ts'
import { q3 } from './q3.ts'
import { q4 } from './q4.ts'
import { q5 } from './q5.ts'
import { q6 } from './q6.ts'
import type { Workload } from './workload.ts'

export const workloads: Readonly<Record<WorkloadName, Workload>> = { q1, q2, q3, q4, q5, q6 }

export function workloadOf(document: string): Workload | undefined {
  return byDocument.get(document)
}

const byDocument = new Map(Object.values(workloads).map((workload) => [workload.document, workload]))
