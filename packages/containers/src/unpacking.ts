import { ContainerError } from './container-error.ts'
import type { Limits } from './limits.ts'

/** Counts what one file unpacks to, with everything inside of it. */
export class Unpacking {
  readonly #limits: Limits
  #unpacked = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** For one thing that is packed as a whole. `isCounted`: by the meters of the things in it. */
  meter(isCounted = false): UnpackingMeter {
    let own = 0
    const { unpackedBytes, ratio, ratioFromBytes } = this.#limits
    return (unpacked, packed) => {
      own += unpacked
      if (!isCounted) this.#unpacked += unpacked
      if (this.#unpacked > unpackedBytes) {
        throw new ContainerError(
          'CONTAINER_TOO_LARGE',
          'The file unpacks to more than is read of one file. Split it into several.',
        )
      }
      if (own > ratioFromBytes && own > packed * ratio) {
        throw new ContainerError(
          'CONTAINER_RATIO',
          `The file unpacks to more than ${ratio} times its size, as pages never do. Save the pages again.`,
        )
      }
    }
  }
}

/**
 * Told of every step: how many bytes more came out, and how many went in until then.
 * @throws ContainerError CONTAINER_TOO_LARGE, CONTAINER_RATIO
 */
export type UnpackingMeter = (unpacked: number, packed: number) => void
