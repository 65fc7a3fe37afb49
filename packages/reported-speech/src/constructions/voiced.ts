import { byAgent } from './by-agent.ts'
import { byDoing } from './by-doing.ts'
import type { Construction } from './construction.ts'
import { ownClause } from './own-clause.ts'
import { sharedSubject } from './shared-subject.ts'

/** Constructions that kinds of text have beside those of every text; each kind takes its own. */
export const voiced: readonly Construction[] = [byAgent, byDoing, ownClause, sharedSubject]
