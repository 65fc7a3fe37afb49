/**
 * Runs in the page, before GraphiQL: of a stream of events, GraphiQL would show the last one alone. What comes for it
 * is each time all that came, newest first, so that nothing in GraphiQL itself need be changed. Must stand alone:
 * its text is what is sent.
 */
export function keepEvents(mostEvents: number, mostCharacters: number): void {
  const fetchEvent = globalThis.fetch

  function keeping(): TransformStream<Uint8Array, Uint8Array> {
    const decoder = new TextDecoder()
    const encoder = new TextEncoder()
    let events: string[] = []
    let held = ''

    function shown(event: string): string {
      const data = /^data: ?(.+)$/m.exec(event)?.[1]
      if (data === undefined || !/^event: ?next$/m.test(event)) return event
      events = [data, ...events].slice(0, mostEvents)
      while (events.length > 1 && events.reduce((sum, { length }) => sum + length, 0) > mostCharacters) {
        events.pop()
      }
      return event.replace(data, () => `{"events":[${events.join(',')}]}`)
    }

    return new TransformStream({
      transform(chunk, controller) {
        const parts = (held + decoder.decode(chunk, { stream: true })).split('\n\n')
        held = parts.pop() ?? ''
        for (const part of parts) controller.enqueue(encoder.encode(`${shown(part)}\n\n`))
      },
    })
  }

  globalThis.fetch = async (input, init) => {
    const response = await fetchEvent(input, init)
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
    if (!isStream || response.body === null) return response
    return new Response(response.body.pipeThrough(keeping()), response)
  }
}
