/** How a page is to be read. `auto` decides by the file's name and its first bytes. */
export type PageFormat = 'auto' | 'text' | 'html' | 'markdown' | 'json'

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

/**
 * Who says where and when a page was captured. WARC, MHTML, MAIL, FEED: the record, part, message or entry that holds it.
 * TABLE, EXPORT: a row or an object of another program's export. DOCUMENT: the properties of a PDF or DOCX. SAVED_COMMENT:
 * a comment that the program left which saved it. ARCHIVED_ADDRESS: the address of a web archive, which holds the page's
 * own and the time. MIRROR: the path in a mirror of the site. GIVEN: handed in as data beside the page.
 */
export type CaptureBasis =
  | 'WARC'
  | 'MHTML'
  | 'MAIL'
  | 'FEED'
  | 'TABLE'
  | 'EXPORT'
  | 'DOCUMENT'
  | 'SAVED_COMMENT'
  | 'ARCHIVED_ADDRESS'
  | 'MIRROR'
  | 'GIVEN'

/** What is known of the moment in which a page was saved, apart from what the page says of itself. */
export interface CaptureFacts {
  readonly url: string | null
  /** RFC 3339. */
  readonly capturedAt: string | null
  /** As the server or the container declared it, with its parameters. */
  readonly mediaType: string | null
  readonly basis: CaptureBasis
}

/**
 * What somebody hands in: the bytes of a file as saved, the fields of a page, or a document: a file that is one page but
 * no text itself, such as a PDF or a mail, with the text drawn from it.
 */
export type GivenPage =
  | {
      readonly kind: 'file'
      readonly bytes: Uint8Array
      readonly format: PageFormat
      readonly name?: string
      readonly capture?: CaptureFacts
      /** Only the page that the file itself is, without what it holds beside it: the files that hang on a mail. */
      readonly alone?: boolean
    }
  | { readonly kind: 'fields'; readonly fields: PageFields; readonly capture?: CaptureFacts }
  | GivenDocument

export interface GivenDocument {
  readonly kind: 'document'
  /** Of the document itself. */
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The text or HTML drawn from the document: raw offsets count in it. */
  readonly raw: string
  readonly isHtml: boolean
  /** What the document says of itself beside its text. */
  readonly fields: Omit<PageFields, 'text' | 'paragraphs' | 'html'>
  readonly capture?: CaptureFacts
}
