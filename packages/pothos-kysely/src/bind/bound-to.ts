import { Bound } from './bound.ts'
import { Decisions } from './decisions.ts'

/** A value that is there already, for a query of the application's own that shares conditions with fields. */
export function boundTo<T>(value: T): Bound<T> {
  const inputs = {
    context: {},
    parent: undefined,
    onlyOnce: true,
    kept: new Map(),
    argumentsOf: () => ({}),
  }
  return new Bound(() => value, new Decisions(inputs))
}
