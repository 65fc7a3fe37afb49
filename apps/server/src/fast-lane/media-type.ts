/** In the order in which the last one that fits is taken. */
const offered = ['application/graphql-response+json', 'application/json'] as const

export type MediaType = (typeof offered)[number]

/** As what an answer is sent, by the rules of ordinary execution; null where they alone know. */
export function mediaTypeOf(accept = '*/*'): MediaType | null {
  const asked = accept.replace(/\s/g, '').toLowerCase().split(',').reverse()
  let chosen: MediaType | null = null
  for (const range of asked) {
    const [type = '', ...parameters] = range.split(';')
    const charset = parameters.find((parameter) => parameter.includes('charset='))
    if (charset !== undefined && charset !== 'charset=utf-8') continue
    chosen = offered.findLast((one) => fits(one, type)) ?? chosen
  }
  return chosen
}

function fits(offer: MediaType, asked: string): boolean {
  return asked === offer || asked === '*/*' || asked === 'application/*'
}
