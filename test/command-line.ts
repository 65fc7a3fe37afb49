import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A mistake of the caller, told in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** `parseArgs` for a command that explains its flags under `--help`. @throws UsageError */
export function parseFlags<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`${reason}. See --help.`)
  }
}
