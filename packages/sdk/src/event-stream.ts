/** An event of a text/event-stream: only the fields that came with it. */
export interface StreamEvent {
  event?: string
  data?: string
  id?: string
}

/**
 * Reads a text/event-stream chunk by chunk, wherever the borders fall: inside a character, inside CRLF. Comments are
 * skipped. An event that has only an `id` is given too: it says how far the stream has come. A carriage return at
 * the end of a chunk waits for the next chunk, which may bring the line feed that belongs to it.
 */
export function eventParser(): (chunk: Uint8Array) => StreamEvent[] {
  const decoder = new TextDecoder()
  let held = ''
  let line = ''
  let event: StreamEvent = {}

  return (chunk) => {
    let text = held + decoder.decode(chunk, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    text = text.slice(0, text.length - held.length)

    const events: StreamEvent[] = []
    const [rest = '', ...lines] = text.split(/\r\n?|\n/)
    line += rest
    for (const next of lines) {
      if (line) readField(line, event)
      else if (Object.keys(event).length > 0) {
        events.push(event)
        event = {}
      }
      line = next
    }
    return events
  }
}

function readField(line: string, event: StreamEvent): void {
  const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
  if (name === 'data') event.data = event.data === undefined ? value : `${event.data}\n${value}`
  else if (name === 'event' || (name === 'id' && !value.includes('\0'))) event[name] = value
}
