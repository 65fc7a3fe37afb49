/** Lines of `CODE: name | name`, by code. Written so, a list of two hundred states can be read and checked. */
export function table(lines: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':')
        return [
          line.slice(0, colon),
          line
            .slice(colon + 1)
            .split('|')
            .map((name) => name.trim()),
        ]
      }),
  )
}
