import type { ValueKind } from './kinds.ts'

/** One value that an operator may choose. `Unset` is undefined where it may have none. */
export interface Setting<Value, Unset = never> {
  readonly kind: ValueKind<Value>
  readonly default: Value | Unset
  /** What holds without a value, for people; empty where there is always one. */
  readonly unset: string
  /** For the help and the documentation, without a full stop. */
  readonly description: string
  readonly names: Names
}

/** Names that are not made of the setting's own. */
interface Names {
  readonly flag?: string
  readonly variable?: string
}

/** A setting that always has a value. */
export function setting<Value>(
  kind: ValueKind<Value>,
  value: NoInfer<Value>,
  description: string,
  names: Names = {},
): Setting<Value> {
  return { kind, default: value, unset: '', description, names }
}

/** A setting that may have no value: `unset` says what holds then. */
export function optional<Value>(
  kind: ValueKind<Value>,
  unset: string,
  description: string,
  names: Names = {},
): Setting<Value, undefined> {
  return { kind, default: undefined, unset, description, names }
}
