import { setImmediate } from 'node:timers/promises'
import type { Archive, PublishOptions, PublishOutcome } from '@communique/archive'
import { type GivenPage, PageError, type ParsedPage } from '@communique/press'
import type { PageToPublish, PublishedPage } from '@communique/schema'
import type { Logger } from 'pino'
import { readPage } from './read-page.ts'
import { requestId } from './request-log.ts'

/**
 * Reads pages and publishes those that can be read. One that cannot is told so and does not stop the others. One
 * result for each page, in order.
 */
export async function publishGivenPages(
  archive: Archive,
  log: Logger,
  given: readonly PageToPublish[],
  options: PublishOptions,
): Promise<PublishedPage[]> {
  const read: (ParsedPage | PublishedPage)[] = []
  for (const page of given) {
    read.push(readGivenPage(page))
    // Reading keeps the processor busy: others get their turn between pages.
    await setImmediate()
  }
  const pages = read.filter((page) => 'sha256' in page)
  const outcomes = (await publishAll(archive, log, pages, options)).values()
  return read.map((page) => {
    if (!('sha256' in page)) return page
    const outcome = outcomes.next().value
    if (outcome === undefined) throw new Error('The archive gave fewer outcomes than it got pages')
    return outcome
  })
}

function readGivenPage(page: PageToPublish): ParsedPage | PublishedPage {
  const given = givenPage(page)
  const read = given instanceof PageError ? given : readPage(given)
  return read instanceof PageError ? failed(read.code, read.message) : read
}

function givenPage({ file, ...fields }: PageToPublish): GivenPage | PageError {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null))
  if (file == null) return { kind: 'fields', fields: given }
  if (Object.keys(given).length > 0) {
    return new PageError(
      'PAGE_JSON',
      'A page is given either as file or by its fields: leave out one of them.',
    )
  }
  return {
    kind: 'file',
    bytes: Buffer.from(file.base64, 'base64'),
    format: file.format ?? 'auto',
    ...(file.name != null && { name: file.name }),
  }
}

/** A page that the database refuses must not take the others with it: then each is tried alone. */
async function publishAll(
  archive: Archive,
  log: Logger,
  pages: readonly ParsedPage[],
  options: PublishOptions,
): Promise<PublishedPage[]> {
  try {
    return (await archive.publish(pages, options)).map(publishedPage)
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (pages.length > 1) {
      const alone: PublishedPage[] = []
      for (const page of pages) alone.push(...(await publishAll(archive, log, [page], options)))
      return alone
    }
    log.error({ request: requestId(), sha256: pages[0]?.sha256, err: error }, 'the database refused a page')
    return [
      failed(
        'INTERNAL_SERVER_ERROR',
        `The archive could not store this page. Ask the operator about request ${requestId()}.`,
      ),
    ]
  }
}

/** SQLSTATE classes 22, 23 and 54: data that the database cannot take. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(?:22|23|54)/.test(error.code)
  )
}

function publishedPage(outcome: PublishOutcome): PublishedPage {
  if (outcome.status === 'WITHDRAWN') {
    return failed(
      'ARTICLE_WITHDRAWN',
      'This page was published before and withdrawn since; it is not published again.',
    )
  }
  return { status: outcome.status, articleId: outcome.articleId, error: null }
}

function failed(code: string, message: string): PublishedPage {
  return { status: 'FAILED', articleId: null, error: { code, message } }
}
