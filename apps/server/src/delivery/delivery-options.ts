/** How much the delivery of the feed may take. What is left out has a default that suits a server by itself. */
export interface DeliveryOptions {
  /** Milliseconds that a reader may leave what it was sent unread. */
  readonly patience?: number
  /** Streams and sockets that one address may have open. Behind a proxy, everybody has the proxy's. */
  readonly perAddress?: number
  /** Streams that one key may have open. */
  readonly perKey?: number
  /** Subscriptions over one WebSocket. */
  readonly perSocket?: number
  /** Milliseconds between two signs of life on a connection. */
  readonly heartbeat?: number
  /** Milliseconds that a WebSocket may be open without any operation. */
  readonly idle?: number
  /** Origins of pages, beside the server's own, that may open a WebSocket: `https://example.org`. */
  readonly origins?: readonly string[]
}

export type DeliveryLimits = Required<DeliveryOptions>

export function deliveryLimits(options: DeliveryOptions): DeliveryLimits {
  return {
    patience: 30_000,
    perAddress: 6_000,
    perKey: 6_000,
    perSocket: 1_000,
    // At most 12 s: what stands between gives up on connections that are silent for 30.
    heartbeat: 10_000,
    idle: 120_000,
    origins: [],
    ...options,
  }
}
