/** SQL for people: a line for each clause, set in by the parentheses around it. */
export function readableSql(sql: string): string {
  const lines: string[] = []
  let depth = 0
  let line = ''
  const flush = () => {
    if (line.trim() !== '') lines.push(`${'  '.repeat(Math.max(depth, 0))}${line.trim()}`)
    line = ''
  }
  const opened: boolean[] = []
  for (const token of tokensOf(sql)) {
    if (token === '(') {
      line += token
      opened.push(false)
    } else if (token === ')') {
      if (opened.pop() === true) {
        flush()
        depth -= 1
      }
      line += token
    } else if (/^(?:select|concat)$/.test(token) && line.endsWith('(')) {
      flush()
      opened[opened.length - 1] = true
      depth += 1
      line += token
    } else if (/^(?:from|where|order by|limit|group by|having|union all|when|else|end)$/.test(token)) {
      if (opened.at(-1) !== false) flush()
      line += token
    } else if (/^,$/.test(token) && opened.at(-1) === true) {
      line += token
      flush()
    } else line += token
  }
  flush()
  return `${lines.join('\n')}\n`
}

function tokensOf(sql: string): readonly string[] {
  const flat = sql.replaceAll(/\s+/g, ' ')
  return flat.match(/'(?:[^']|'')*'|"[^"]*"|order by|group by|union all|\w+|\s|./g) ?? []
}
