import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** In the address of a GET, `variables` and `extensions` are JSON: Yoga takes what is none for a fault of the server. */
export function useCheckedAddress(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method !== 'GET') return
      for (const name of ['variables', 'extensions']) {
        const given = url.searchParams.get(name)
        if (given !== null && given !== '' && !isJson(given)) {
          throw new GraphQLError(
            `The parameter ${name} is no JSON: pass an object, encoded for an address.`,
            {
              extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
            },
          )
        }
      }
    },
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
