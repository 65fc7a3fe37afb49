import { addsHtml } from './mirror.ts'

/** As browsers name the page beside which they save its parts. */
const pageEnding = /\.(?:x?html?|shtml|mht(?:ml)?)$/i

/** The names of what lies in one folder. */
export class Listing {
  readonly files: readonly string[]
  readonly folders: readonly string[]
  #addsHtml: boolean | null = null
  #pages: ReadonlySet<string> | null = null

  constructor(files: readonly string[], folders: readonly string[]) {
    this.files = files
    this.folders = folders
  }

  /** The names of the pages, without their endings. */
  get pages(): ReadonlySet<string> {
    this.#pages ??= new Set(
      this.files
        .filter((name) => pageEnding.test(name))
        .map((name) => name.normalize().replace(pageEnding, '')),
    )
    return this.#pages
  }

  /** See `addsHtml` of mirrors. */
  get addsHtml(): boolean {
    this.#addsHtml ??= addsHtml(this.files)
    return this.#addsHtml
  }
}
