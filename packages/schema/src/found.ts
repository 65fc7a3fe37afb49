/**
 * A row that must be there: a foreign key leads to it. It is missing only where an article was withdrawn between
 * two reads of one request, and then the answer as a whole is out of date.
 */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that another refers to is not there')
  return row
}
