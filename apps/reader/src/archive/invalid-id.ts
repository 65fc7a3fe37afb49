import { ArchiveError } from '@communique/sdk'

/** Whether the archive says that an id is none of its ids: to readers, that there is nothing at the address. */
export function isInvalidId(error: unknown): boolean {
  return error instanceof ArchiveError && error.code === 'ID_INVALID'
}
