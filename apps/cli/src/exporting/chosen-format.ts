import { extname } from 'node:path'
import type { Format } from '@communique/export'
import { Failure } from '../failure.ts'

/**
 * The format that a flag names, else the one of the file's name, else CSV for standard output.
 * @throws Failure where the name says nothing
 */
export function chosenFormat(
  formats: readonly Format[],
  flagged: string | undefined,
  path: string | null,
): Format {
  const extension = path === null ? 'csv' : extname(path).slice(1).toLowerCase()
  const found = formats.find(({ name, extensions }) =>
    flagged === undefined ? extensions.includes(extension) : name === flagged,
  )
  if (found !== undefined) return found
  const flags = formats.map(({ name }) => `--${name}`)
  throw new Failure(
    `The name ${path} does not say in which format. Give it another end, or give ${flags.slice(0, -1).join(', ')} or ${flags.at(-1)}.`,
  )
}
