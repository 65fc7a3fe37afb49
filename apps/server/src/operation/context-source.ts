import { type Archive, failingDatabase } from '@communique/archive'
import type { Context } from '@communique/schema'
import type { Publisher } from '../publishing/publisher.ts'
import type { Identify } from './authorization.ts'
import type { OperationsOptions } from './operations.ts'

/** What resolvers may reach of an archive, on behalf of each caller. */
export function contextSource(
  archive: Archive,
  publisher: Publisher,
  closing: AbortSignal,
): OperationsOptions['context'] {
  const identify = identifyBy(archive)
  return async (caller, failure): Promise<Context> => {
    return {
      ...(await identify(caller)),
      db: failure === undefined ? archive.reading.db : failingDatabase(failure),
      signal: AbortSignal.any([caller.signal, closing]),
      publish: (pages, options) => publisher.publish(pages, options),
      reparse: (after, limit) => publisher.reparse(after, limit),
      withdraw: (articleId) => archive.withdraw(articleId),
      restore: (articleId) => archive.restore(articleId),
      moveEmbargo: (articleId, publishAt) => archive.moveEmbargo(articleId, publishAt),
      renameSource: (slug, names) => archive.renameSource(slug, names),
      mergeSources: (from, into) => archive.mergeSources(from, into),
      createKey: (toCreate) => archive.createKey(toCreate),
      revokeKey: (id) => archive.revokeKey(id),
      follow: (start, aborted) => archive.follow(start, aborted),
    }
  }
}

/** Looks the key of a caller up in an archive. */
export function identifyBy(archive: Archive): Identify {
  return async ({ key: secret }) => {
    if (secret === null) return { key: null, keyFault: null }
    const { key, fault } = await archive.checkKey(secret)
    return { key, keyFault: fault }
  }
}
