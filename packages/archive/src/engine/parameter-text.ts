/** A parameter as PostgreSQL reads it; null for none. Of lists their text form, of other objects their JSON. */
export function parameterText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value)
    case 'undefined':
      return null
    case 'object':
      if (value === null) return null
      if (Array.isArray(value)) return `{${value.map(itemText).join(',')}}`
      if (value instanceof Date) return value.toISOString()
      return JSON.stringify(value)
    default:
      throw new Error(`A ${typeof value} is no parameter`)
  }
}

function itemText(item: unknown): string {
  if (Array.isArray(item)) return parameterText(item) ?? 'NULL'
  const text = parameterText(item)
  return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`
}
