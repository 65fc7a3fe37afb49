import type { Setting } from './setting.ts'

type Named = Pick<Setting<unknown, undefined>, 'names'>

/** The flag of a setting, without its hyphens. */
export function flagOf(name: string, { names }: Named): string {
  return names.flag ?? words(name).join('-')
}

/** The environment variable of a setting. */
export function variableOf(name: string, { names }: Named): string {
  return names.variable ?? `COMMUNIQUE_${words(name).join('_').toUpperCase()}`
}

function words(name: string): readonly string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
}

/** The name that somebody may have meant; null where none is near. */
export function nearestName(given: string, names: readonly string[]): string | null {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, '')
  const distances = names.map((name) => ({
    name,
    distance: editsBetween(plain(given.slice(0, 60)), plain(name)),
  }))
  const [nearest] = distances.sort((a, b) => a.distance - b.distance)
  return nearest !== undefined && nearest.distance <= Math.max(1, nearest.name.length / 3)
    ? nearest.name
    : null
}

/** Letters to change, add or leave out until one word is the other. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1]
    for (let index = 1; index <= to.length; index += 1) {
      const [left = 0, above = 0, before = 0] = [next[index - 1], row[index], row[index - 1]]
      next.push(Math.min(left + 1, above + 1, before + (letter === to[index - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[to.length] ?? 0
}
