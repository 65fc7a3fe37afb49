import { hash } from 'node:crypto'

/** The name of what a response says, weak: it is the same however the bytes are compressed. */
export function entityTagOf(mediaType: string, text: string): string {
  return `W/"${hash('sha256', `${mediaType}\n${text}`, 'base64url')}"`
}

/** Whether `If-None-Match` names what a caller already has. Strong and weak names are compared alike. */
export function isKnown(entityTag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  return header
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === '*' || one === entityTag || `W/${one}` === entityTag)
}
