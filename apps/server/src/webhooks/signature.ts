import { createHmac } from 'node:crypto'

/** A request as the receiver verifies it: see the Standard Webhooks specification, 1.0.0. */
export interface SignedMessage {
  /** The same in all attempts of one event. Without a full stop. */
  readonly id: string
  readonly body: string
}

/**
 * The headers of one attempt, signed with each of the secrets (`whsec_` and base64): a receiver that has the former one still accepts it.
 */
export function signedHeaders(
  { id, body }: SignedMessage,
  secrets: readonly string[],
  now = Date.now(),
): Readonly<Record<string, string>> {
  const timestamp = Math.floor(now / 1_000)
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}
