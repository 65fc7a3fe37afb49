/** In the order in which the last one that fits is taken. */
const offered = ['application/graphql-response+json', 'application/json'] as const

export type MediaType = (typeof offered)[number]

/** What was asked last: callers hardly change what they accept. */
let last: { readonly accept: string; readonly mediaType: MediaType | null } | undefined

/** As what an answer is sent, by the rules of ordinary execution; null where they alone know. */
export function mediaTypeOf(accept = '*/*'): MediaType | null {
  if (last?.accept !== accept) last = { accept, mediaType: chosen(accept) }
  return last.mediaType
}

function chosen(accept: string): MediaType | null {
  // Streams are written elsewhere.
  if (accept.includes('text/event-stream')) return null
  const asked = accept.replace(/\s/g, '').toLowerCase().split(',').reverse()
  let best: MediaType | null = null
  for (const range of asked) {
    const [type = '', ...parameters] = range.split(';')
    const charset = parameters.find((parameter) => parameter.includes('charset='))
    if (charset !== undefined && charset !== 'charset=utf-8') continue
    best = offered.findLast((one) => fits(one, type)) ?? best
  }
  return best
}

function fits(offer: MediaType, asked: string): boolean {
  return asked === offer || asked === '*/*' || asked === 'application/*'
}
