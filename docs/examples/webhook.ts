// Forwards each newly published article to a URL: node webhook.ts ARCHIVE-URL RECEIVER-URL CURSOR-FILE
// The receiver gets each article at least once: it may get the last one again after a crash, with the same cursor.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type CursorStore, createArchive } from '@communique/sdk'

const [archiveUrl, receiverUrl, cursorFile] = process.argv.slice(2)
if (archiveUrl === undefined || receiverUrl === undefined || cursorFile === undefined) {
  console.error('Usage: node webhook.ts ARCHIVE-URL RECEIVER-URL CURSOR-FILE')
  process.exit(2)
}

/** Posts until the receiver accepts, with longer and longer pauses. False if the program was interrupted before. */
async function deliver(url: string, body: string, signal: AbortSignal): Promise<boolean> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, 60_000)) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(30_000),
      })
      if (response.ok) return true
      console.error(`${url} answered ${response.status}. Trying again in ${wait / 1_000} s.`)
    } catch (error) {
      console.error(`${url} cannot be reached (${error}). Trying again in ${wait / 1_000} s.`)
    }
    await pause(wait, undefined, { signal }).catch(() => {})
  }
  return false
}

/** The cursor in a file. The SDK saves it after the loop body, so an article that was not accepted comes again. */
const store: CursorStore = {
  load: () => readFile(cursorFile, 'utf8').catch(() => null),
  save: async (cursor) => {
    await writeFile(`${cursorFile}.new`, cursor)
    await rename(`${cursorFile}.new`, cursorFile)
  },
}

const archive = createArchive({ url: archiveUrl })
const ending = new AbortController()
process.once('SIGINT', () => ending.abort())

for await (const { cursor, article } of archive.articlePublished({
  store,
  from: 'NOW',
  signal: ending.signal,
  onReconnect: (error) => console.error(`${error.message} Connecting again.`),
})) {
  if (!(await deliver(receiverUrl, JSON.stringify({ cursor, article }), ending.signal))) break
  console.log(`Forwarded ${article.id}`)
}
