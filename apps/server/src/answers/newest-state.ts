import { type ArchiveState, stateText } from '@communique/archive'

/** What knows of the archive's state, all that this process wrote included. */
export interface StateSource {
  readonly state: () => ArchiveState
  /** Milliseconds since it was last known to be the newest; 0 where nobody else writes. */
  readonly stateAge: () => number
}

/** A state that is older than this is not gone by: others may have written since, whom nobody hears. Milliseconds. */
export const longestUnseen = 1_000

/**
 * The newest state of the archive that this process knows of: what it wrote, what it was told, and what the statements of callers
 * have seen. It never goes back, so that whoever read something newer is not given something older.
 */
export class NewestState {
  readonly #source: StateSource | undefined
  #told: ArchiveState | undefined
  /** Where a statement has seen more than the source was told of. */
  #seen: ArchiveState | undefined
  #text: string | null = null

  constructor(source: StateSource | undefined) {
    this.#source = source
  }

  /** As `stateText` writes it. Null where nobody looked at it for too long: the database is away, or does not answer in time. */
  get text(): string | null {
    const source = this.#source
    if (source === undefined || source.stateAge() > longestUnseen) return null
    const told = source.state()
    if (told !== this.#told) {
      this.#told = told
      if (this.#seen !== undefined && !isAhead(this.#seen, told)) this.#seen = undefined
      this.#text = stateText(this.#seen ?? told)
    }
    return this.#text
  }

  /** A statement of a caller has seen this state: from now on no older one is known. */
  saw(text: string): void {
    const known = this.text
    if (known === null || known === text) return
    const state = stateIn(text)
    const newest = this.#seen ?? this.#told
    if (state === null || newest === undefined || !isAhead(state, newest)) return
    this.#seen = state
    this.#text = text
  }
}

/** Snapshots of one archive follow each other: one that is behind in nothing, and not the same, is newer. */
function isAhead(one: ArchiveState, other: ArchiveState): boolean {
  const isBehind =
    one.epoch !== other.epoch || one.position < other.position || one.generation < other.generation
  return !isBehind && (one.position > other.position || one.generation > other.generation)
}

function stateIn(text: string): ArchiveState | null {
  const [epoch, position, generation] = text.split('.')
  if (epoch === undefined || position === undefined || generation === undefined) return null
  return { epoch, position: Number(position), generation: Number(generation) }
}
