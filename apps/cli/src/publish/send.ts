import type { ArchiveClient, GivenPart, Open, PageInput, PublishStatus } from '@communique/sdk'
import type { FoundItem } from '../pages/given-pages.ts'
import { type GivenFacts, withAddress } from './given-facts.ts'
import { fewPages, type PageOutcome } from './report.ts'

export interface SendOptions extends GivenFacts {
  /** Whether the title and the id of each article are wanted, also where the pages are many. */
  readonly verbose: boolean
}

interface KeptValue {
  readonly part: Open<GivenPart>
  readonly given: string
  readonly kept: string
}

interface Result {
  /** Which of the pages of the request it was, from 0. */
  readonly input: number
  readonly namesSource: boolean | null
  readonly status: Open<PublishStatus>
  readonly updated: readonly Open<GivenPart>[]
  readonly kept: readonly KeptValue[]
  /** Also of an article under embargo. */
  readonly articleId?: string | null
  readonly article?: { readonly id: string; readonly title: string } | null
  readonly error: { readonly code: string; readonly message: string } | null
}

/** Sends pages in one request, and gives what became of them and of what lay between them, in their order. */
export async function send(
  archive: ArchiveClient,
  batch: readonly FoundItem[],
  { verbose, ...facts }: SendOptions,
): Promise<PageOutcome[]> {
  const { PageError, isNoPage } = await import('@communique/press')
  const { pageInput } = await import('./page-input.ts')
  const inputs: PageInput[] = []
  const refused = new Map<FoundItem, PageOutcome>()
  for (const item of batch) {
    if (item.kind !== 'PAGE') continue
    try {
      inputs.push(pageInput(withAddress(item.page, facts.pageUrl)))
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      refused.set(item, failed(item.place, error))
    }
  }
  const results =
    inputs.length === 0 ? [] : await publish(archive, inputs, facts, verbose || inputs.length <= fewPages)
  const byInput = Map.groupBy(results, ({ input }) => input)
  let input = 0
  return batch.flatMap((item): PageOutcome[] => {
    if (item.kind === 'NO_PAGE') return [{ status: 'NO_PAGE', place: item.place, reason: item.reason }]
    if (item.kind === 'UNREADABLE') return [failed(item.place, item)]
    const refusal = refused.get(item)
    if (refusal !== undefined) return [refusal]
    const own = byInput.get(input++)
    if (own === undefined) throw new Error('The archive answered for fewer pages than it was sent')
    return own.map((result) => outcomeOf(item.place, result, isNoPage))
  })
}

/** Reading the articles again, for their titles, would be a good part of the work where there are many. */
async function publish(
  archive: ArchiveClient,
  pages: PageInput[],
  { source, language, publishAt }: GivenFacts,
  withArticles: boolean,
): Promise<readonly Result[]> {
  const { PublishPages, PublishPagesBriefly } = await import('@communique/sdk')
  const variables = { input: { pages, source, language, publishAt } }
  const { publishPages } = withArticles
    ? await archive.request(PublishPages, variables)
    : await archive.request(PublishPagesBriefly, variables)
  return publishPages.results
}

/** A newer archive may know of others: such a page counts as failed. */
const takenAs = ['PUBLISHED', 'UNCHANGED', 'UPDATED'] as const

function outcomeOf(
  place: string,
  { status, articleId, article, updated, kept, error, namesSource }: Result,
  isNoPage: (code: string) => boolean,
): PageOutcome {
  const taken = takenAs.find((each) => each === status)
  if (taken !== undefined) {
    return {
      status: taken,
      title: article?.title ?? place,
      details: [
        articleId ?? '',
        ...(article === null ? ['(under embargo)'] : []),
        ...notes(updated, kept),
        place,
      ],
      kept: kept.map(({ part }) => nameOf(part)),
      isWithoutSource: status === 'PUBLISHED' && namesSource === false,
    }
  }
  if (error !== null && isNoPage(error.code)) {
    return { status: 'NO_PAGE', place, reason: error.code, detail: error.message }
  }
  return failed(
    place,
    error ?? { code: 'UNKNOWN', message: 'The archive gave no reason. Check the log of the server.' },
  )
}

function notes(updated: readonly Open<GivenPart>[], kept: readonly KeptValue[]): string[] {
  return [
    ...(updated.length > 0 ? [`(has now: ${updated.map(nameOf).join(', ')})`] : []),
    ...kept.map((one) => `(keeps its ${nameOf(one.part)}: ${one.kept}, not ${one.given})`),
  ]
}

const nameOf = (part: Open<GivenPart>) => (part === 'URL' ? 'URL' : part.toLowerCase())

function failed(
  place: string,
  { code, message }: { readonly code: string; readonly message: string },
): PageOutcome {
  return { status: 'FAILED', place, code, message }
}
