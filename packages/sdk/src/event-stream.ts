/** An event of a text/event-stream, with the fields that it has. */
export interface StreamEvent {
  event?: string
  data?: string
  id?: string
}

type Field = [line: string, name: keyof StreamEvent, value: string]

/**
 * Reads a text/event-stream chunk by chunk. A chunk may end anywhere: inside a character, inside CRLF. An event with
 * only an `id` is returned too: it is the position of the stream. So is a comment, as an event without fields.
 */
export function eventParser(): (chunk: Uint8Array) => StreamEvent[] {
  const decoder = new TextDecoder()
  let held = ''
  return (chunk) => {
    held += decoder.decode(chunk, { stream: true })
    const events = held.split(/\r\n\r\n|\n\n|\r\r/)
    held = events.pop() ?? ''
    return events.map((text) => {
      const event: StreamEvent = {}
      for (const line of text.split(/\r\n?|\n/)) {
        const [, name, value = '']: Partial<Field> =
          (/^(data|event|id)(?:: ?(.*))?$/s.exec(line) as Field | null) ?? []
        if (name) event[name] = name in event ? `${event[name]}\n${value}` : value
      }
      return event
    })
  }
}
