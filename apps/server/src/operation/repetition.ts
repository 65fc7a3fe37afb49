import { type DocumentNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql'

/**
 * How much there is in a document to compare: fields that may stand under one key of the answer are compared two by two
 * before it is executed, with their arguments. This is an estimate from above: it takes all fields of one key for such.
 */
export function repetition(document: DocumentNode): number {
  const keys = new Map<string, { count: number; size: number }>()
  const add = (key: string, size: number) => {
    const known = keys.get(key)
    if (known === undefined) keys.set(key, { count: 1, size })
    else {
      known.count += 1
      known.size += size
    }
  }
  const open: SelectionSetNode[] = document.definitions.flatMap((definition) =>
    'selectionSet' in definition && definition.selectionSet !== undefined ? [definition.selectionSet] : [],
  )
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(`...${selection.name.value}`, 1)
      else {
        if (selection.kind === Kind.FIELD) {
          const { alias, name, arguments: given = [] } = selection
          add(
            (alias ?? name).value,
            given.reduce((sum, { value }) => sum + 1 + sizeOf(value), 1),
          )
        }
        if (selection.selectionSet !== undefined) open.push(selection.selectionSet)
      }
    }
  }
  let compared = 0
  for (const { count, size } of keys.values()) compared += (count * size) / 2
  return compared
}

/** The values in a literal. */
function sizeOf(value: ValueNode): number {
  let size = 0
  const open = [value]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    size += 1
    if (one.kind === Kind.LIST) open.push(...one.values)
    if (one.kind === Kind.OBJECT) open.push(...one.fields.map((field) => field.value))
  }
  return size
}
