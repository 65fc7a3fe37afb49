import { randomBytes } from 'node:crypto'

/** A secret as the Standard Webhooks specification writes it: 32 random bytes in base64 behind `whsec_`. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
