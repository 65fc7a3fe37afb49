import { type Act, type Archive, failingDatabase, newAct } from '@communique/archive'
import type { Context, WebhookActs } from '@communique/schema'
import type { Publisher } from '../publishing/publisher.ts'
import type { Identify } from './authorization.ts'
import type { OperationsOptions } from './operations.ts'

/** What resolvers may reach of an archive, on behalf of each caller. */
export function contextSource(
  archive: Archive,
  publisher: Publisher,
  closing: AbortSignal,
  webhooks: (act: () => Act) => WebhookActs,
): OperationsOptions['context'] {
  const identify = identifyBy(archive)
  return async (caller, failure): Promise<Context> => {
    const identity = await identify(caller)
    const act = (): Act =>
      newAct({
        keyId: identity.key?.id ?? null,
        keyLabel: identity.key?.label ?? null,
        address: caller.address,
        requestId: caller.requestId,
      })
    return {
      ...identity,
      db: failure === undefined ? archive.reading.db : failingDatabase(failure),
      signal: AbortSignal.any([caller.signal, closing]),
      publish: (pages, options) => publisher.publish(pages, { ...options, act: act() }),
      reparse: (after, limit) => publisher.reparse(after, limit, act()),
      explain: (sha256) => publisher.explain(sha256, caller.signal),
      withdraw: (articleId) => archive.withdraw(articleId, act()),
      restore: (articleId) => archive.restore(articleId, act()),
      moveEmbargo: (articleId, publishAt) => archive.moveEmbargo(articleId, publishAt, act()),
      renameSource: (slug, names) => archive.renameSource(slug, names, act()),
      mergeSources: (from, into) => archive.mergeSources(from, into, act()),
      createKey: (toCreate) => archive.createKey(toCreate, act()),
      revokeKey: (id) => archive.revokeKey(id, act()),
      follow: (start, aborted) => archive.follow(start, aborted),
      webhooks: webhooks(act),
    }
  }
}

/** Looks the key of a caller up in an archive. */
export function identifyBy(archive: Archive): Identify {
  return async (caller) => {
    const { key: secret } = caller
    if (secret === null) return { key: null, keyFault: null }
    const { key, fault } = await archive.checkKey(secret)
    if (key !== null) caller.onKey?.(key.id)
    return { key, keyFault: fault }
  }
}
