import type { PageReading } from './page-reading.ts'

/** What the containers of one request may hold. More goes over the command line, which takes them apart itself. */
export const containerLimits = { pages: 100, bytes: 64 * 1024 * 1024 } as const

export const tooManyPages: PageReading = {
  status: 'REFUSED',
  place: '',
  code: 'CONTAINER_TOO_LARGE',
  message: `The files of the request hold more than ${containerLimits.pages} pages. Publish them with \`communique publish\`, which sends page by page.`,
}
