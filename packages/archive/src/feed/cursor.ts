import { StoreError } from '../store-error.ts'

/** What a cursor of the feed holds: positions of one epoch are consecutive from 1; 0 is before the first record. */
export interface FeedPosition {
  readonly epoch: string
  readonly position: number
}

/** `<epoch, 32 hexadecimal digits>.<position>`. Readers treat it as opaque. */
export function encodeCursor({ epoch, position }: FeedPosition): string {
  return `${epoch.replaceAll('-', '')}.${position}`
}

/** @throws StoreError `CURSOR_INVALID` */
export function decodeCursor(cursor: string): FeedPosition {
  const [, a, b, c, d, e, position] =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.(0|[1-9][0-9]{0,14})$/.exec(
      cursor,
    ) ?? []
  if (position === undefined) {
    throw new StoreError(
      'CURSOR_INVALID',
      'Invalid feed cursor. Use a cursor that this archive gave, unchanged.',
    )
  }
  return { epoch: `${a}-${b}-${c}-${d}-${e}`, position: Number(position) }
}
