/** What the archive escapes in a snippet, and nothing else. */
const escapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/**
 * The pieces of a snippet: HTML of `<mark>` and three escapes, read as such and never as HTML, so that whatever else it
 * holds is text.
 */
export function piecesOf(snippet: string): readonly Piece[] {
  const pieces: Piece[] = []
  let isMatch = false
  for (const part of snippet.split(/(<\/?mark>)/)) {
    if (part === '<mark>') isMatch = true
    else if (part === '</mark>') isMatch = false
    else if (part !== '') pieces.push({ text: unescaped(part), isMatch })
  }
  return pieces
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (escaped) => escapes[escaped] ?? escaped)
}

/** The words around the matches of a search, with the matches marked. */
export function Snippet({ snippet }: { readonly snippet: string }) {
  return (
    <p class="snippet" dir="auto">
      {piecesOf(snippet).map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}
    </p>
  )
}
