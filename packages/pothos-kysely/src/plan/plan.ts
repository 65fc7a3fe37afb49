import type { FieldNode } from 'graphql'
import type { Planning } from '../declare/planning.ts'

/** A field of the answer: where it is declared, under what key it is answered, and what is selected of it. */
export interface PlanField {
  /** The alias, or the name. */
  readonly key: string
  /** The object type that declares it. */
  readonly parent: string
  readonly name: string
  /** Which entry of `Plan.arguments` holds what was written behind it; null where it takes none. */
  readonly arguments: number | null
  /** The keys of the answer between the field and what it is declared to give, where a plugin put a type around that. */
  readonly through: readonly string[]
  /** For each object type that it may turn out to be, what is selected of it; null for leaves. */
  readonly selections: Selections | null
}

export type Selections = Readonly<Record<string, readonly PlanField[]>>

/** What an operation asks for: plain data, made from the document alone. */
export interface Plan {
  readonly fields: readonly PlanField[]
  /** The fields of the document that take arguments. */
  readonly arguments: readonly { readonly parent: string; readonly name: string; readonly node: FieldNode }[]
  /** Whether SQL alone can answer it all: nothing in it has a resolver of its own. */
  readonly expressible: boolean
  /** When Postgres should plan its statements: as its most demanding field says. */
  readonly planning: Planning
}
