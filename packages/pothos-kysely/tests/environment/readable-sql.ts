const clauses = new Set([
  'from',
  'where',
  'order by',
  'limit',
  'group by',
  'having',
  'union all',
  'when',
  'else',
  'end',
])

/** SQL for people: queries and clauses on lines of their own, set in by the queries around them. */
export function readableSql(sql: string): string {
  const lines: string[] = []
  let line = ''
  let depth = 0
  // For each open parenthesis, whether a query stands in it.
  const open: boolean[] = []
  const flush = () => {
    if (line.trim() !== '') lines.push(`${'  '.repeat(depth)}${line.trim()}`)
    line = ''
  }
  for (const token of tokensOf(sql)) {
    const inQuery = open.at(-1) ?? true
    if (token === '(') {
      open.push(false)
      line += token
    } else if (token === ')') {
      if (open.pop() === true) {
        flush()
        depth -= 1
      }
      line += token
    } else if (token === 'select' && line.trimEnd().endsWith('(')) {
      flush()
      open[open.length - 1] = true
      depth += 1
      line += token
    } else {
      // The pieces of an object stand below each other where one begins a field.
      const begins = /^'[,{]/.test(token) && line.length > 60
      if ((clauses.has(token) && inQuery) || begins) flush()
      line += token
    }
  }
  flush()
  return `${lines.join('\n')}\n`
}

function tokensOf(sql: string): readonly string[] {
  const flat = sql.replaceAll(/\s+/g, ' ')
  return flat.match(/'(?:[^']|'')*'|"[^"]*"|order by|group by|union all|\w+|\s|./g) ?? []
}
