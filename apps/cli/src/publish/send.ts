import type { PageFormat } from '@communique/press'
import type { ArchiveClient, PageFormat as PageFormatName, PageInput } from '@communique/sdk'
import type { FilePage, UnreadablePage } from '../pages/given-pages.ts'
import { fewPages, type PageOutcome } from './report.ts'

export interface SendOptions {
  readonly source: string | undefined
  /** Whether the title and the id of each article are wanted, also where the pages are many. */
  readonly verbose: boolean
}

interface Result {
  readonly status: 'PUBLISHED' | 'UNCHANGED' | 'FAILED'
  readonly article?: { readonly id: string; readonly title: string } | null
  readonly error: { readonly code: string; readonly message: string } | null
}

/** Sends pages in one request, and gives what became of them, in their order. */
export async function send(
  archive: ArchiveClient,
  batch: readonly (FilePage | UnreadablePage)[],
  { source, verbose }: SendOptions,
): Promise<PageOutcome[]> {
  const pages = batch.filter((page) => page.kind === 'PAGE').map(pageInput)
  const results = (
    pages.length === 0 ? [] : await publish(archive, pages, source, verbose || batch.length <= fewPages)
  ).values()
  return batch.map((page): PageOutcome => {
    if (page.kind === 'UNREADABLE') {
      return { status: 'FAILED', place: page.place, code: page.code, message: page.message }
    }
    const { value: result } = results.next()
    if (result === undefined) throw new Error('The archive answered for fewer pages than it was sent')
    return outcomeOf(page.place, result)
  })
}

/** Reading the articles again, for their titles, would be a good part of the work where there are many. */
async function publish(
  archive: ArchiveClient,
  pages: PageInput[],
  source: string | undefined,
  withArticles: boolean,
): Promise<readonly Result[]> {
  const { PublishPages, PublishPagesBriefly } = await import('@communique/sdk')
  const variables = { input: { pages, source } }
  const { publishPages } = withArticles
    ? await archive.request(PublishPages, variables)
    : await archive.request(PublishPagesBriefly, variables, { idempotent: true })
  return publishPages.results
}

function outcomeOf(place: string, { status, article, error }: Result): PageOutcome {
  if (status !== 'FAILED') return { status, title: article?.title ?? place, id: article?.id ?? '' }
  const { code, message } = error ?? {
    code: 'UNKNOWN',
    message: 'The archive gave no reason. Check the log of the server.',
  }
  return { status, place, code, message }
}

const formatNames: Readonly<Record<PageFormat, PageFormatName>> = {
  auto: 'AUTO',
  text: 'TEXT',
  html: 'HTML',
  json: 'JSON',
}

/** The bytes as they are, so that the archive keeps what was saved. */
function pageInput({ bytes, name, format }: FilePage): PageInput {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
  return { file: { base64, format: formatNames[format], ...(name !== '' && { name }) } }
}
