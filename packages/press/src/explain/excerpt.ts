const longest = 64

/** The first words of a text, with an ellipsis where there are more. */
export function excerpt(text: string): string {
  if (text.length <= longest) return text
  const space = text.lastIndexOf(' ', longest)
  const cut = text.slice(0, space > longest / 2 ? space : longest)
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')} …`
}
