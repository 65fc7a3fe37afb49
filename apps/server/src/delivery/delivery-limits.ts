import type { DeliveryOptions } from '../configuration.ts'
import { type Values, withDefaults } from '../settings/settings.ts'

export type DeliveryLimits = Values<'delivery'>

/** The options, with the defaults of a server that stands by itself. */
export function deliveryLimits(options: DeliveryOptions): DeliveryLimits {
  return withDefaults('delivery', options)
}
