const longLine = 50

/** Whether the line break at `at`, in a paragraph or a line that begins at `from`, was made at a margin: the sentence goes on behind it. */
export function isWrapped(text: string, from: number, at: number): boolean {
  const below = text.slice(at + 1, at + 1 + longestIndent)
  const behind = /^[^\S\n]*\n/u.test(below) ? '' : below.trimStart()
  const start = Math.max(from, text.lastIndexOf('\n', at - 1) + 1)
  const before = text.slice(Math.max(start, at - longestIndent), at).trimEnd()
  if (before === '' || behind === '' || /[.!?:;…]["”’»)\]]*$/u.test(before)) return false
  return /^\p{Ll}/u.test(behind) || (at - start >= longLine && /[\p{L}\p{N},–—-]$/u.test(before))
}

const longestIndent = 12
