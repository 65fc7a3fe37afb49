import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readBackup } from '@communique/archive'

const bin = fileURLToPath(new URL('../../apps/cli/bin/communique.js', import.meta.url))

/** Until when a command may live: so many milliseconds, or until a file is there. */
export type Moment = number | { readonly appears: string }

/**
 * Runs `communique ARGS` and kills it with SIGKILL at a moment, if it has not ended. Its exit code; null for one that was
 * killed.
 */
export async function killedAt(args: readonly string[], moment: Moment): Promise<number | null> {
  const child = spawn(process.execPath, ['--conditions=communique:source', bin, ...args], { stdio: 'ignore' })
  const exited = once(child, 'exit')
  if (typeof moment === 'number') await Promise.race([exited, sleep(moment)])
  else while (child.exitCode === null && !existsSync(moment.appears)) await sleep(2)
  child.kill('SIGKILL')
  await exited
  return child.exitCode
}

/** Backs up and kills the command at a moment. A file that has its name is whole, or this throws. */
export async function killedBackup(file: string, flags: readonly string[], moment: Moment): Promise<boolean> {
  await killedAt(['backup', file, '--force', ...flags], moment)
  if (!existsSync(file)) return false
  await readBackup(createReadStream(file), {})
  return true
}

/**
 * Restores and kills the command at a moment, then restores again: the archive is empty and takes the backup, or has all of
 * it and refuses another. Anything else throws.
 */
export async function killedRestore(
  file: string,
  flags: readonly string[],
  moment: Moment,
): Promise<'EMPTY' | 'WHOLE'> {
  const first = await killedAt(['restore', file, ...flags], moment)
  const again = spawn(process.execPath, ['--conditions=communique:source', bin, 'restore', file, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  again.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  await once(again, 'close')
  if (again.exitCode === 0 && first !== 0) return 'EMPTY'
  if (again.exitCode === 1 && /The archive is not empty/.test(told)) return 'WHOLE'
  throw new Error(`After a restore that was killed, another one ended with ${again.exitCode}: ${told}`)
}
