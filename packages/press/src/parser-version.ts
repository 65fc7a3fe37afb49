/** Goes up whenever the same bytes may be read differently; stored with every parsed page. */
export const parserVersion = '3.1.0'
