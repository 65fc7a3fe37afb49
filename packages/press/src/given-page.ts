/** How a page is to be read. `auto` decides by the file's name and its first bytes. */
export type PageFormat = 'auto' | 'text' | 'html' | 'json'

/** A teaser given as data, beside the page it stood on. */
export interface GivenTeaser {
  readonly teaser: string
  /** `YYYY[-MM[-DD]]` */
  readonly date?: string | null
  readonly url?: string | null
}

/** A page given as JSON: the fields of the contract. One of `text`, `paragraphs` and `html` holds the page. */
export interface PageFields {
  readonly id?: string | null
  readonly url?: string | null
  readonly title?: string | null
  /** `YYYY[-MM[-DD]]` */
  readonly date?: string | null
  /** The publisher's name. */
  readonly source?: string | null
  /** BCP 47. */
  readonly language?: string | null
  readonly text?: string | null
  /** Joined by a blank line. */
  readonly paragraphs?: readonly string[] | null
  readonly html?: string | null
  readonly related?: readonly GivenTeaser[] | null
}

/** What somebody hands in: the bytes of a file as saved, or the fields of a page. */
export type GivenPage =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly format: PageFormat; readonly name?: string }
  | { readonly kind: 'fields'; readonly fields: PageFields }
