import { type Contender, sameDocument } from './contender.ts'
import { fts5 } from './fts5.ts'
import { startPeer } from './peer.ts'
import { postgraphile } from './postgraphile.ts'
import { product } from './product.ts'

export function allContenders(say: (what: string) => void, signal: AbortSignal): readonly Contender[] {
  return [product, ...peers, fts5(say, signal)]
}

/** On the same PostgreSQL. */
const peers: readonly Contender[] = [
  postgraphile,
  {
    name: 'mercurius',
    title: 'mercurius with JIT',
    ...sameDocument,
    start: (databaseUrl) => startPeer('mercurius.ts', databaseUrl),
  },
  {
    name: 'yoga',
    title: 'Yoga with DataLoader',
    ...sameDocument,
    start: (databaseUrl) => startPeer('yoga.ts', databaseUrl),
  },
  {
    name: 'bare',
    title: 'bare node:http',
    ...sameDocument,
    start: (databaseUrl) => startPeer('bare.ts', databaseUrl),
  },
]
