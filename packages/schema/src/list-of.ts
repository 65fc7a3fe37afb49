/** Where an input field says how many items its list takes. */
export const mostItems = 'mostItems'

/** What an input field says of its list: it takes so many items. Who reads a request may count before values are made. */
export function listOf(most: number): { readonly [mostItems]: number } {
  return { [mostItems]: most }
}
