import { atom } from './feed/atom-file.ts'
import type { Format } from './format.ts'
import { jsonLines } from './json-lines.ts'
import { parquet } from './parquet.ts'
import { statementsCsv } from './statements-csv.ts'
import { tei } from './tei/tei.ts'

/** The kinds of file that there are. */
export const formats: readonly Format[] = [statementsCsv, jsonLines, parquet, tei, atom]
