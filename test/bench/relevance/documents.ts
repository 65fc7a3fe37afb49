import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** A text of the corpora, which every engine of the comparison holds. */
export interface SearchedDocument {
  /** Of its title and text: by it grades name it, so that nothing of the text is in the repository. */
  readonly hash: string
  readonly source: string
  readonly title: string
  /** `2011-12-01` */
  readonly date: string
  readonly paragraphs: readonly string[]
}

/** They belong to their publishers: measured with, never part of the repository. */
const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url))

const files = {
  agency: 'kcna-2011.jsonl.gz',
  office: 'lk-president-en.jsonl.gz',
  news: ['polnear-train.jsonl.gz', 'polnear-dev.jsonl.gz'],
} as const

/** Null where the corpora do not lie beside the repository. */
export async function searchedDocuments(): Promise<readonly SearchedDocument[] | null> {
  const all = [files.agency, files.office, ...files.news]
  if (all.some((name) => !existsSync(corpora + name))) return null
  const given = [...(await agencyTexts()), ...(await officeTexts()), ...(await newsTexts())]
  // Some texts stand there twice: an archive has them once.
  const byHash = new Map(given.map((text) => [text.hash, text]))
  return [...byHash.values()].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
}

async function agencyTexts(): Promise<SearchedDocument[]> {
  const lines = await linesOf<{ title: string; date: string; paragraphs: string[] }>(files.agency)
  return (
    lines
      // The texts of January have lost their titles.
      .filter(({ title }) => title !== '<NA>')
      .map(({ title, date, paragraphs }) => document('News agency', title, date, paragraphs))
  )
}

async function officeTexts(): Promise<SearchedDocument[]> {
  const lines = await linesOf<{ description: string; date_str: string; text: string }>(files.office)
  return lines.map(({ description, date_str, text }) => {
    const [, ...paragraphs] = text.split('\n\n')
    const [second = '', ...others] = paragraphs
    // A description that was cut is followed by the whole title.
    const isCut = description.endsWith('…') && second.startsWith(description.slice(0, -1))
    return document(
      'President of Sri Lanka',
      isCut ? second : description,
      date_str,
      isCut ? others : paragraphs,
    )
  })
}

async function newsTexts(): Promise<SearchedDocument[]> {
  const lines = (await Promise.all(files.news.map((name) => linesOf<NewsLine>(name)))).flat()
  return lines.map(({ publisher, title, date, text }) => {
    const [first = '', ...others] = text.split('\n\n')
    const isTitle = first.replace(/\W/g, '') === title.replace(/\W/g, '')
    return document(publisher, title, date, isTitle ? others : [first, ...others])
  })
}

interface NewsLine {
  readonly publisher: string
  readonly title: string
  readonly date: string
  readonly text: string
}

function document(
  source: string,
  title: string,
  date: string,
  paragraphs: readonly string[],
): SearchedDocument {
  const hash = createHash('sha256')
    .update([title, ...paragraphs].join('\n'))
    .digest('hex')
    .slice(0, 12)
  return { hash, source, title, date, paragraphs }
}

async function linesOf<Line>(name: string): Promise<Line[]> {
  const text = gunzipSync(await readFile(corpora + name)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
}
