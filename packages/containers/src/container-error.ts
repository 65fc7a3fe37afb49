/**
 * Why a container gives no more pages. CONTAINER_BROKEN: its bytes are not what its kind says. CONTAINER_TOO_LARGE: more
 * than a limit in bytes or in entries allows. CONTAINER_RATIO: it unpacks to so many times its size as no pages do.
 * CONTAINER_DEPTH: containers within containers within containers. CONTAINER_LOCKED: encrypted, or packed by a method that
 * is not read.
 */
export type ContainerErrorCode =
  | 'CONTAINER_BROKEN'
  | 'CONTAINER_TOO_LARGE'
  | 'CONTAINER_RATIO'
  | 'CONTAINER_DEPTH'
  | 'CONTAINER_LOCKED'

/** What `pagesIn` gives as FAILED, where a kind throws it. `message` is one line: what is wrong, then what to do. */
export class ContainerError extends Error {
  override readonly name = 'ContainerError'
  readonly code: ContainerErrorCode

  constructor(code: ContainerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
