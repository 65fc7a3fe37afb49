import type { SchemaElement } from 'hyparquet-writer'

/** A column, or a group of columns, with what is inside. */
export type ParquetColumn = readonly SchemaElement[]

type Repetition = 'REQUIRED' | 'OPTIONAL'

/** The description of a file: its columns below a root. */
export function schemaOf(columns: readonly ParquetColumn[]): SchemaElement[] {
  return [{ name: 'schema', num_children: columns.length }, ...columns.flat()]
}

export function string(name: string, repetition: Repetition = 'REQUIRED'): ParquetColumn {
  return [
    {
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      logical_type: { type: 'STRING' },
      repetition_type: repetition,
    },
  ]
}

export function integer(name: string): ParquetColumn {
  return [{ name, type: 'INT32', repetition_type: 'REQUIRED' }]
}

export function boolean(name: string): ParquetColumn {
  return [{ name, type: 'BOOLEAN', repetition_type: 'REQUIRED' }]
}

/** A calendar day: values are days since 1970-01-01. */
export function day(name: string): ParquetColumn {
  return [
    {
      name,
      type: 'INT32',
      converted_type: 'DATE',
      logical_type: { type: 'DATE' },
      repetition_type: 'REQUIRED',
    },
  ]
}

/** An instant, whatever the reader's time zone: values are milliseconds since 1970 in UTC. */
export function instant(name: string, repetition: Repetition = 'REQUIRED'): ParquetColumn {
  return [
    {
      name,
      type: 'INT64',
      converted_type: 'TIMESTAMP_MILLIS',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      repetition_type: repetition,
    },
  ]
}

export function group(
  name: string,
  columns: readonly ParquetColumn[],
  repetition: Repetition = 'REQUIRED',
): ParquetColumn {
  return [{ name, num_children: columns.length, repetition_type: repetition }, ...columns.flat()]
}

/** A list in the three levels that Parquet wants. `element` is called so. */
export function list(name: string, element: ParquetColumn): ParquetColumn {
  return [
    {
      name,
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
      repetition_type: 'REQUIRED',
    },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    ...element,
  ]
}
