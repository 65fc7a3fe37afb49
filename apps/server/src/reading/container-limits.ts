import type { GivenPage } from '@communique/press'
import type { Values } from '../settings/settings.ts'
import type { PageReading } from './page-reading.ts'

/** What the containers of one request may hold. More goes over the command line, which takes them apart itself. */
export type ContainerLimits = Pick<Values<'publishing'>, 'containerPages' | 'containerBytes'>

/** What a thread is given to read. */
export interface FilesToRead {
  readonly files: readonly GivenPage[]
  readonly limits: ContainerLimits
  /** Whether pages are cut into words as well: of those that will be written. */
  readonly cut: boolean
}

/** What a thread is given to explain. */
export interface FileToExplain {
  readonly file: GivenPage
  readonly limits: ContainerLimits
}

export function tooManyPages({ containerPages }: ContainerLimits): PageReading {
  return {
    status: 'REFUSED',
    place: '',
    code: 'CONTAINER_TOO_LARGE',
    message: `The files of the request hold more than ${containerPages} pages. Publish them with \`communique publish\`, which sends page by page.`,
  }
}
