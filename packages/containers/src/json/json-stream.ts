import JSONParser from '@streamparser/json/jsonparser.js'
import { ContainerError } from '../container-error.ts'

/** A value that stands at one of the paths that were asked for. */
export interface JsonValue {
  /** The keys from the root on; a number in a list. */
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

/**
 * The values at `paths` ("$.*", "$.items.*"), each as soon as it is whole, so that a list of any length needs no more
 * memory than its longest item. JSON is UTF-8.
 * @throws ContainerError CONTAINER_TOO_LARGE where one value is longer than `maxBytes`, CONTAINER_BROKEN
 */
export async function* jsonValues(
  chunks: AsyncIterable<Uint8Array>,
  paths: readonly string[],
  maxBytes: number,
): AsyncGenerator<JsonValue, void, void> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false, stringBufferSize: 65_536 })
  let found: JsonValue[] = []
  let fault: Error | null = null
  let sinceLast = 0
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.slice(1).map((step) => step.key), key]
    found.push({ path: keys.filter((step) => step !== undefined), value })
    sinceLast = 0
  }
  parser.onError = (error) => {
    fault ??= error
  }
  for await (const chunk of chunks) {
    sinceLast += chunk.length
    parser.write(chunk)
    yield* found
    found = []
    if (fault !== null) throw broken(fault)
    // The value may have begun anywhere in the chunk that ended the last one.
    if (sinceLast > maxBytes) {
      throw new ContainerError(
        'CONTAINER_TOO_LARGE',
        `One value of the JSON is longer than ${Math.floor(maxBytes / 1024 / 1024)} MiB. Leave it out, or split the file.`,
      )
    }
  }
  if (!parser.isEnded) throw broken(new Error('it ends in the middle'))
}

function broken(error: Error): ContainerError {
  const reason = error.message.replace(/\s+/g, ' ').slice(0, 120)
  return new ContainerError(
    'CONTAINER_BROKEN',
    `The JSON is broken (${reason}). Export it again; what stands before the fault was read.`,
  )
}
