// Publishes a folder of saved pages: node import-folder.ts FOLDER ARCHIVE-URL KEY
// Beside NAME.html or NAME.txt, a file NAME.json says what is known about the page:
// {"url"?, "title"?, "date"? (YYYY[-MM[-DD]]), "source"?, "language"?}
// The program may run again: the archive recognises pages that it has by their content.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createArchive, type PageInput, PublishPages } from '@communique/sdk'

const [folder, url, key] = process.argv.slice(2)
if (folder === undefined || url === undefined || key === undefined) {
  console.error('Usage: node import-folder.ts FOLDER ARCHIVE-URL KEY')
  process.exit(2)
}

/** Fields that a JSON file may give. Others are ignored, so that files of a crawler can stay as they are. */
const known = ['url', 'title', 'date', 'source', 'language'] as const

async function readPage(name: string): Promise<PageInput> {
  const extension = extname(name)
  const text = await readFile(join(folder ?? '', name), 'utf8')
  const beside = join(folder ?? '', `${name.slice(0, -extension.length)}.json`)
  const given: Record<string, unknown> = JSON.parse(await readFile(beside, 'utf8').catch(() => '{}'))
  const fields = Object.fromEntries(
    known.flatMap((field) => (typeof given[field] === 'string' ? [[field, given[field]]] : [])),
  )
  return extension === '.html' ? { ...fields, html: text } : { ...fields, text }
}

const archive = createArchive({ url, key })
const names = (await readdir(folder)).filter((name) => /\.(?:html|txt)$/.test(name)).sort()
let failed = 0
// A request takes at most 100 pages.
for (let start = 0; start < names.length; start += 100) {
  const batch = names.slice(start, start + 100)
  const pages = await Promise.all(batch.map(readPage))
  const { publishPages } = await archive.request(PublishPages, { input: { pages } })
  for (const [index, { status, article, error }] of publishPages.results.entries()) {
    console.log(status, batch[index], article?.title ?? error?.message ?? '')
    if (status === 'FAILED') failed += 1
  }
}
process.exitCode = failed > 0 ? 1 : 0
