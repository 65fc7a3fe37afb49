/** Ids of the archive as XML takes them: `Article:0198...` cannot be an `xml:id`, `Article-0198...` can. */
export function xmlId(id: string): string {
  return id.replace(/[^\w.-]/g, '-')
}

export function pointer(id: string): string {
  return `#${id}`
}

/** Several pointers in one attribute; null where there are none. */
export function pointers(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : ids.map(pointer).join(' ')
}

/** The id of a category of a taxonomy, such as `mode-DIRECT`. */
export function categoryId(taxonomy: string, value: string): string {
  return `${taxonomy}-${value}`
}
