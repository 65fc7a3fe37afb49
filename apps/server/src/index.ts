export {
  type DeliveryOptions,
  graphqlPath,
  type LimitsOptions,
  type PublishingOptions,
  type ServerConfiguration,
} from './configuration.ts'
export { giveMemoryBack } from './give-memory-back.ts'
export { localAddress, localAddressPath } from './local-address.ts'
export { localKeyPath } from './local-key.ts'
export { ServerError, type ServerErrorCode } from './server-error.ts'
export { type RunningServer, startServer } from './start-server.ts'
