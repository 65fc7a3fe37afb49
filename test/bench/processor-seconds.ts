import { readdir, readFile } from 'node:fs/promises'

/**
 * What this process and all that it started (servers, PostgreSQL, commands) have used of processors so far. On a machine
 * that others use too it says more than the clock does. Linux only.
 */
export async function processorSeconds(): Promise<number> {
  const processes = new Map<number, { parent: number; own: number; ended: number }>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11)
    processes.set(Number(name), {
      parent: fields[1] ?? 0,
      own: (user + system) / 100,
      ended: (endedUser + endedSystem) / 100,
    })
  }
  const own = processes.get(process.pid)
  let seconds = (own?.own ?? 0) + (own?.ended ?? 0)
  const ours = new Set([process.pid])
  for (const pid of ours) {
    for (const [child, { parent, ...used }] of processes) {
      if (parent !== pid) continue
      ours.add(child)
      seconds += used.own + used.ended
    }
  }
  return seconds
}
