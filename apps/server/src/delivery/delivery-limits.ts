import type { DeliveryOptions } from '../configuration.ts'

export type DeliveryLimits = Required<DeliveryOptions>

/** The options, with the defaults of a server that stands by itself. */
export function deliveryLimits(options: DeliveryOptions): DeliveryLimits {
  return {
    unreadTimeout: 30_000,
    perAddress: 6_000,
    perKey: 6_000,
    perSocket: 1_000,
    // At most 12 s: proxies give up on connections that are silent for 30.
    heartbeat: 10_000,
    idleTimeout: 120_000,
    origins: [],
    ...options,
  }
}
