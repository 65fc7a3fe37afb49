import { type Archive, failingDatabase } from '@communique/archive'
import type { Context } from '@communique/schema'
import type { Publisher } from '../publishing/publisher.ts'
import type { OperationsOptions } from './operations.ts'

/** What resolvers may reach of an archive, on behalf of each caller. */
export function contextSource(
  archive: Archive,
  publisher: Publisher,
  closing: AbortSignal,
): OperationsOptions['context'] {
  return async ({ key, signal }, failure): Promise<Context> => {
    const checked = key === null ? { key: null, fault: null } : await archive.checkKey(key)
    return {
      db: failure === undefined ? archive.reading.db : failingDatabase(failure),
      key: checked.key,
      keyFault: checked.fault,
      signal: AbortSignal.any([signal, closing]),
      publish: (pages, options) => publisher.publish(pages, options),
      reparse: (after, limit) => publisher.reparse(after, limit),
      withdraw: (articleId) => archive.withdraw(articleId),
      renameSource: (slug, names) => archive.renameSource(slug, names),
      mergeSources: (from, into) => archive.mergeSources(from, into),
      createKey: (toCreate) => archive.createKey(toCreate),
      follow: (start, aborted) => archive.follow(start, aborted),
    }
  }
}
