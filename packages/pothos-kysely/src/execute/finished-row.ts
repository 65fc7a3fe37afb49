/** An object of a finished field: no statement gave it, so its fields read its columns by their names. */
export class FinishedRow {
  readonly #columns: object

  constructor(columns: object) {
    this.#columns = columns
  }

  column(name: string): unknown {
    return Reflect.get(this.#columns, name)
  }
}
