import { type DocumentNode, type Token, TokenKind } from 'graphql'

const opens = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const closes = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])

/** How many brackets are open at once in a document, where most are: selections, arguments, lists and objects. */
export function nesting(document: DocumentNode): number {
  let open = 0
  let most = 0
  for (let token: Token | null = document.loc?.startToken ?? null; token !== null; token = token.next) {
    if (opens.has(token.kind)) {
      open += 1
      most = Math.max(most, open)
    } else if (closes.has(token.kind)) open -= 1
  }
  return most
}
