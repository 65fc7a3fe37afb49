declare module 'html-encoding-sniffer' {
  /** The encoding of an HTML file by its byte order mark or <meta>, by its WHATWG name. */
  export default function sniffHtmlEncoding(bytes: Uint8Array, options: { defaultEncoding: string }): string
}
