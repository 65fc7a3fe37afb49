/** The names of all formats, without what writes them. */
export const formatNames = ['csv', 'jsonl', 'parquet', 'tei', 'atom'] as const

export type FormatName = (typeof formatNames)[number]
