// Appends the speeches of new articles to FOLDER/speeches.jsonl, one a line: node export-new-speeches.ts ARCHIVE-URL FOLDER
// Made for cron: */15 * * * *  flock -n /tmp/speeches.lock node export-new-speeches.ts http://127.0.0.1:4000/graphql speeches
// Each run goes on where the last one ended, however it ended: no speech is missing, none is there twice.
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArchiveError, ArchiveState, Articles, createArchive } from '@communique/sdk'

const [url, folder] = process.argv.slice(2)
if (url === undefined || folder === undefined) {
  console.error('Usage: node export-new-speeches.ts ARCHIVE-URL FOLDER')
  process.exit(2)
}
await mkdir(folder, { recursive: true })
const stateFile = join(folder, 'state.json')

/** What is done: the bytes of whole pages in the file, and where the archive was then. */
interface State {
  readonly bytes: number
  /** The end of the last page of the list. */
  readonly after: string | null
  /** The position of the archive in the last run. */
  readonly position: string | null
}

async function readState(): Promise<State> {
  const text = await readFile(stateFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"bytes":0,"after":null,"position":null}'
    throw error
  })
  return JSON.parse(text)
}

async function writeState(state: State): Promise<void> {
  await writeFile(`${stateFile}.new`, JSON.stringify(state), { flush: true })
  await rename(`${stateFile}.new`, stateFile)
}

const archive = createArchive({ url })
const output = await open(join(folder, 'speeches.jsonl'), 'a')
try {
  let state = await readState()
  // What a run had written when it was killed is not in the state: it comes again.
  await output.truncate(state.bytes)
  // An archive that was restored from a backup does not know the position: it may have other articles behind it.
  if (state.position !== null) await archive.request(Articles, { first: 0, asOf: state.position })
  const { position } = (await archive.request(ArchiveState)).archive

  let count = 0
  // In the order in which articles became visible: what is new stands behind what the last run had.
  const oldestFirst = { field: 'POSITION', direction: 'ASC' } as const
  const { after } = state
  for await (const { articles } of archive.pages(Articles, { orderBy: oldestFirst, first: 50, after })) {
    const speeches = articles.nodes.flatMap(({ speeches, text: _, ...article }) =>
      speeches.map((speech) => ({ permalink: `${new URL(`/a/${article.id}`, url)}`, article, ...speech })),
    )
    const lines = Buffer.from(speeches.map((speech) => `${JSON.stringify(speech)}\n`).join(''))
    await output.appendFile(lines)
    await output.sync()
    state = { bytes: state.bytes + lines.length, after: articles.pageInfo.endCursor ?? state.after, position }
    await writeState(state)
    count += speeches.length
  }
  if (count > 0) console.log(`${count} new speeches`)
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error
  const advice =
    error.code === 'CURSOR_EXPIRED' ? ` The archive was restored. Move ${folder} away to begin again.` : ''
  console.error(`${error.code}: ${error.message}${advice}`)
  process.exitCode = 1
} finally {
  await output.close()
}
