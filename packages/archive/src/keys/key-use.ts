import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** Milliseconds in which the use of a key is written once at most, over all processes. */
const exactness = 60_000

/** Milliseconds after which it is written: what the key was used for has been answered by then. */
const delay = 1_000

/** Writes when keys were used last, all that were used lately by one statement, beside the answers. */
export class KeyUse implements AsyncDisposable {
  readonly #db: Kysely<Tables>
  readonly #onTrouble: (what: string, error: unknown) => void
  /** When the use of each key was noted last. */
  readonly #noted = new Map<string, number>()
  readonly #used = new Set<string>()
  #waiting: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(db: Kysely<Tables>, onTrouble: (what: string, error: unknown) => void) {
    this.#db = db
    this.#onTrouble = onTrouble
  }

  note(id: string): void {
    const last = this.#noted.get(id)
    if (last !== undefined && performance.now() - last < exactness) return
    this.#noted.set(id, performance.now())
    this.#used.add(id)
    this.#waiting ??= setTimeout(() => this.#write(), delay).unref()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#write()
    await this.#writing
  }

  #write(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    if (this.#used.size === 0) return
    const ids = [...this.#used]
    this.#used.clear()
    this.#writing = this.#writing
      .then(async () => {
        await sql`
          update api_key set last_used_at = now()
          where id = any(${ids}::uuid[])
            and (last_used_at is null or last_used_at < now() - make_interval(secs => ${exactness / 1_000}))`.execute(
          this.#db,
        )
      })
      .catch((error: unknown) => this.#onTrouble('The last use of keys could not be written', error))
  }
}
