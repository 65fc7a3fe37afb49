import type { FieldNode, GraphQLNamedType, SelectionSetNode } from 'graphql'
import type { Length } from './cost-lengths.ts'

/** Fields that are looked at: an operation may write more than anybody reads. */
const mostVisited = 500

/** Of a path, so many keys are told from its beginning and from its end, and so many characters of a key. */
const toldKeys = 4
const toldCharacters = 40

/** What one field of an operation costs, without the fields below it, in all places where it is answered. */
export interface FieldCost {
  /** The keys of the answer that lead to it: `articles.nodes.text`. */
  readonly path: string
  readonly cost: number
}

/** A field where it is written: what it costs by itself, and what is selected below it how many times. */
export interface WrittenField {
  readonly node: FieldNode
  readonly own: number
  /** Once, however often it is answered. */
  readonly once: number
  readonly times: Length
  readonly below: {
    readonly set: SelectionSetNode
    readonly type: GraphQLNamedType
    readonly page: Length
  } | null
}

interface Place {
  readonly set: SelectionSetNode
  readonly type: GraphQLNamedType
  readonly page: Length
}

interface Visited {
  readonly path: readonly string[]
  readonly times: number
  readonly field: WrittenField
  /** With all below it. */
  readonly total: number
}

/** Finds the fields on which most of the cost of an operation falls, going down where there is most of it first. */
export class Costliest {
  readonly #fieldsIn: (set: SelectionSetNode, type: GraphQLNamedType, page: Length) => readonly WrittenField[]
  readonly #costOf: (set: SelectionSetNode, type: GraphQLNamedType, page: Length) => number
  readonly #length: (length: Length) => number

  constructor(
    fieldsIn: (set: SelectionSetNode, type: GraphQLNamedType, page: Length) => readonly WrittenField[],
    costOf: (set: SelectionSetNode, type: GraphQLNamedType, page: Length) => number,
    length: (length: Length) => number,
  ) {
    this.#fieldsIn = fieldsIn
    this.#costOf = costOf
    this.#length = length
  }

  of(root: Place, count: number): readonly FieldCost[] {
    const found: FieldCost[] = []
    const open = this.#below(root, [], 1)
    for (let visited = 0; visited < mostVisited && open.length > 0; visited++) {
      const next = open.reduce((most, one) => (one.total > most.total ? one : most))
      open.splice(open.indexOf(next), 1)
      const { path, times, field } = next
      found.push({ path: told(path), cost: field.once + field.own * times })
      if (field.below !== null) {
        open.push(...this.#below(field.below, path, times * this.#length(field.times)))
        if (open.length > mostVisited) open.sort((a, b) => b.total - a.total).splice(mostVisited)
      }
    }
    return found.sort((a, b) => b.cost - a.cost).slice(0, count)
  }

  #below({ set, type, page }: Place, path: readonly string[], times: number): Visited[] {
    return this.#fieldsIn(set, type, page)
      .map((field) => {
        const { node, own, once, below } = field
        const key = (node.alias ?? node.name).value
        const inside =
          below === null ? 0 : this.#length(field.times) * this.#costOf(below.set, below.type, below.page)
        return { path: [...path, key], times, field, total: once + times * (own + inside) }
      })
      .sort((a, b) => b.total - a.total)
      .slice(0, mostVisited)
  }
}

function told(path: readonly string[]): string {
  const keys = path.map((key) => (key.length > toldCharacters ? `${key.slice(0, toldCharacters)}…` : key))
  if (keys.length > 2 * toldKeys) keys.splice(toldKeys, keys.length - 2 * toldKeys, '…')
  return keys.join('.')
}
