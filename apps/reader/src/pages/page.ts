import type { ComponentType } from 'preact'
import type { Address } from '../address/address.ts'

/** What every page is given. */
export interface PageProps {
  readonly address: Address
  /** The part of the path that names what is shown: the id in `/a/ID`. Empty for pages of one path. */
  readonly name: string
}

export type PageComponent = ComponentType<PageProps>
