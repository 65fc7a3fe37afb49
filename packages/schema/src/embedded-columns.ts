/** The column names of an embedded object, in the rows that hold it. */
export const publishedColumns = {
  value: 'published_value',
  precision: 'published_precision',
  basis: 'published_basis',
  text: 'published_text',
  earliest: 'published_earliest',
  latest: 'published_latest',
} as const

export const updatedColumns = {
  value: 'updated_value',
  precision: 'updated_precision',
  basis: 'updated_basis',
  text: 'updated_text',
  earliest: 'updated_earliest',
  latest: 'updated_latest',
} as const

export const eventDateColumns = {
  value: 'event_date_value',
  precision: 'event_date_precision',
  basis: 'event_date_basis',
  text: 'event_date_text',
  earliest: 'event_date_earliest',
  latest: 'event_date_latest',
} as const

export const eventColumns = {
  kind: 'event_kind',
  venue: 'event_venue',
  occasion: 'event_occasion',
  host: 'event_host',
  present: 'event_present',
} as const

export const faultColumns = { code: 'error_code', message: 'error_message' } as const
