/** A speech of a reading, as far as it tells which speech of another reading is the same. */
export interface ComparedSpeech {
  readonly speakerId: string
  /** The texts of its statements. */
  readonly statements: readonly string[]
}

/**
 * Which stored speech each speech of another reading is, so that it keeps its id; undefined for one that is new. A speaker may
 * speak many times in one article: the same words are the same speech, and then some of the same words, even where another speaker
 * is known to have said them now. Else the speeches of a speaker follow each other as they did.
 */
export function pairSpeeches<Stored extends ComparedSpeech>(
  stored: readonly Stored[],
  fresh: readonly ComparedSpeech[],
): readonly (Stored | undefined)[] {
  const pairs: (Stored | undefined)[] = fresh.map(() => undefined)
  const taken = new Set<Stored>()
  for (const keysOf of [byAllWords, bySomeWords, byWordsAlone, bySpeaker]) {
    const free = new Map<string, Stored[]>()
    for (const speech of stored) {
      if (taken.has(speech)) continue
      for (const key of keysOf(speech)) {
        const others = free.get(key)
        if (others === undefined) free.set(key, [speech])
        else others.push(speech)
      }
    }
    // The first is looked for last, so that taking it off is cheap.
    for (const others of free.values()) others.reverse()
    fresh.forEach((speech, at) => {
      if (pairs[at] !== undefined) return
      for (const key of keysOf(speech)) {
        const same = lastFree(free.get(key) ?? [], taken)
        if (same === undefined) continue
        pairs[at] = same
        taken.add(same)
        return
      }
    })
  }
  return pairs
}

function lastFree<Stored>(speeches: Stored[], taken: ReadonlySet<Stored>): Stored | undefined {
  for (;;) {
    const last = speeches.pop()
    if (last === undefined || !taken.has(last)) return last
  }
}

const byAllWords = ({ speakerId, statements }: ComparedSpeech) => [JSON.stringify([speakerId, ...statements])]
const bySomeWords = ({ speakerId, statements }: ComparedSpeech) =>
  statements.map((text) => JSON.stringify([speakerId, text]))
const byWordsAlone = ({ statements }: ComparedSpeech) => [...statements]
const bySpeaker = ({ speakerId }: ComparedSpeech) => [speakerId]
