/** Why a server cannot start, beside what the archive itself reports. */
export type ServerErrorCode = 'PORT_IN_USE' | 'ADDRESS_UNUSABLE' | 'TRUSTED_DOCUMENTS_UNUSABLE'

/** The fault of whoever starts the server. `message` is one line: what is wrong, and what to do about it. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
  readonly code: ServerErrorCode

  constructor(code: ServerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
