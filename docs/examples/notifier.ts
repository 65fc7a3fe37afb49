// Tells a chat about each new article with some words in it: node notifier.ts ARCHIVE-URL CHAT-HOOK-URL CURSOR-FILE WORDS
// The hook gets {"text": "..."}, as Slack, Mattermost and others take it. Runs until it is stopped, and goes on after a restart
// where it was: no article is missed; after a crash, the last message may come again.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ArchiveError, type ArticleFieldsFragment, type CursorStore, createArchive } from '@communique/sdk'

const [archiveUrl, hookUrl, cursorFile, words] = process.argv.slice(2)
if (archiveUrl === undefined || hookUrl === undefined || cursorFile === undefined || words === undefined) {
  console.error('Usage: node notifier.ts ARCHIVE-URL CHAT-HOOK-URL CURSOR-FILE WORDS')
  process.exit(2)
}

/** The title, who said what, each with a link to the very sentence. */
function message({ id, title, source, speeches }: ArticleFieldsFragment): string {
  const permalink = new URL(`/a/${id}`, archiveUrl)
  const said = speeches.flatMap(({ position, speaker, office, statements }) =>
    statements.map((statement) => {
      const by = [speaker.name ?? speaker.description, office].filter(Boolean).join(', ')
      return `> ${statement.text}\n— ${by} ${permalink}#s-${position}-${statement.position}`
    }),
  )
  return [`${title}${source ? ` (${source.name})` : ''} ${permalink}`, ...said.slice(0, 5)].join('\n')
}

/** Posts until the chat accepts, with longer and longer pauses. False if the program was stopped before. */
async function post(text: string, signal: AbortSignal): Promise<boolean> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, 60_000)) {
    const refusal = await fetch(hookUrl ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(30_000),
    }).then(
      ({ ok, status }) => (ok ? undefined : status),
      (error: unknown) => error,
    )
    if (refusal === undefined) return true
    console.error(`The chat did not accept the message (${refusal}). Trying again in ${wait / 1_000} s.`)
    await pause(wait, undefined, { signal }).catch(() => {})
  }
  return false
}

/** The SDK saves after the loop body: what was not told comes again at the next start. */
const store: CursorStore = {
  load: () =>
    readFile(cursorFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    }),
  save: async (cursor) => {
    await writeFile(`${cursorFile}.new`, cursor)
    await rename(`${cursorFile}.new`, cursorFile)
  },
}

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
const { signal } = stopping
try {
  const onReconnect = ({ message }: ArchiveError) => console.error(`${message} Connecting again.`)
  const archive = createArchive({ url: archiveUrl })
  for await (const { article } of archive.articlePublished({
    store,
    from: 'NOW',
    filter: { text: words },
    signal,
    onReconnect,
  })) {
    if (!(await post(message(article), signal))) break
    console.log(`Told of ${article.id}`)
  }
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error
  const expired = error.code === 'CURSOR_EXPIRED'
  console.error(
    `${error.code}: ${error.message}${expired ? ` Remove ${cursorFile} to begin with what comes now.` : ''}`,
  )
  process.exitCode = 1
}
