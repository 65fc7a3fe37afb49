/** An event of a text/event-stream, with the fields that it has. */
export interface StreamEvent {
  event?: string
  data?: string
  id?: string
}

/**
 * Reads a text/event-stream chunk by chunk. A chunk may end anywhere: inside a character, inside CRLF. Comments are
 * skipped. An event with only an `id` is returned too: it is the position of the stream. A carriage return at the end of
 * a chunk waits for the next chunk, which may start with its line feed.
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
