// Receives webhooks and appends each event to a file, as a line of JSON, once: node webhook-receiver.ts PORT FILE, with the secret in WEBHOOK_SECRET
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'

const [port, file] = process.argv.slice(2)
const { WEBHOOK_SECRET: secret } = process.env
if (port === undefined || file === undefined || secret === undefined) {
  console.error('Usage: WEBHOOK_SECRET=whsec_... node webhook-receiver.ts PORT FILE')
  process.exit(2)
}

interface Event {
  readonly type: string
  readonly timestamp: string
  readonly data: {
    readonly cursor?: string
    readonly article?: { readonly id: string; readonly title: string; readonly permalink: string | null }
  }
}

const webhook = new Webhook(secret)

/** The ids of events that are in the file. A delivery comes at least once: after a failure of either side, once more. */
const written = await readFile(file, 'utf8').catch(() => '')
// The last line may have been cut off by a crash: its event was not answered, so it comes again.
const whole = written.slice(0, written.lastIndexOf('\n') + 1)
if (whole !== written) await writeFile(file, whole)
const lines = whole.split('\n').filter((line) => line !== '')
const known = new Set<string>(lines.map((line) => JSON.parse(line).id))

const server = createServer(async (request, response) => {
  // The bytes as they came: JSON that was parsed and printed again has another signature.
  const body = await text(request)
  const id = String(request.headers['webhook-id'])
  try {
    const event = webhook.verify(body, request.headers as Record<string, string>) as Event
    if (!known.has(id)) {
      await appendFile(file, `${JSON.stringify({ id, ...event })}\n`)
      known.add(id)
      console.log(`${event.type} ${event.data.article?.title ?? ''}`)
    }
    // Only now: whatever is answered otherwise, or not at all, comes again.
    response.writeHead(204).end()
  } catch (error) {
    const isForged = error instanceof WebhookVerificationError
    console.error(isForged ? `Refused: ${error.message}` : error)
    response.writeHead(isForged ? 401 : 500).end()
  }
})
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  console.log(`Listening on port ${typeof address === 'object' ? address?.port : port}`)
})
process.once('SIGINT', () => {
  server.close()
  server.closeIdleConnections()
})
