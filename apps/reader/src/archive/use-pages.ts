import { useEffect, useRef, useState } from 'preact/hooks'
import { type ArchiveAnswer, useAnswer } from './use-answer.ts'

/** A list that is read page by page. */
export interface ArchivePages<Result> extends Omit<ArchiveAnswer<Result>, 'data'> {
  /** In order; empty before the first answer. */
  readonly pages: readonly Result[]
  /** Reads the next page. Null where there is none, or while it is read. */
  readonly more: (() => void) | null
  readonly isReadingMore: boolean
}

interface PageEnd {
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

interface PagedQuestion<Result> {
  readonly ask: (after: string | null, signal: AbortSignal) => Promise<Result>
  readonly endOf: (page: Result) => PageEnd
}

/** Pages behind the first one, by question, so that "back" shows all that had been read. */
const behind = new Map<string, readonly unknown[]>()
const mostKept = 10

/** As `useAnswer`, of a list whose further pages are read when one asks for them. */
export function usePages<Result>(
  question: string,
  { ask, endOf }: PagedQuestion<Result>,
): ArchivePages<Result> {
  const first = useAnswer(question, (signal) => ask(null, signal))
  const [reading, setReading] = useState<AbortController | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const current = useRef(question)
  current.current = question
  // One question is always asked by one document.
  const later = (behind.get(question) ?? []) as readonly Result[]
  const pages = first.data === null ? [] : first.isLoading ? [first.data] : [first.data, ...later]
  const last = pages.at(-1)

  useEffect(() => {
    setFailed(null)
    return () => {
      setReading((under) => {
        under?.abort()
        return null
      })
    }
  }, [question])

  const more = () => {
    if (last === undefined) return
    const giveUp = new AbortController()
    setReading(giveUp)
    setFailed(null)
    ask(endOf(last).endCursor, giveUp.signal)
      .then(
        (page) => keep(question, [...later, page]),
        (error: unknown) => {
          if (!giveUp.signal.aborted) setFailed(error)
        },
      )
      .finally(() => {
        if (current.current === question) setReading(null)
      })
  }

  const hasMore = last !== undefined && !first.isLoading && endOf(last).hasNextPage
  return {
    pages,
    error: first.error ?? failed,
    isLoading: first.isLoading,
    more: hasMore && reading === null ? more : null,
    isReadingMore: reading !== null,
    again: () => {
      behind.delete(question)
      first.again()
    },
  }
}

function keep(question: string, pages: readonly unknown[]): void {
  behind.delete(question)
  behind.set(question, pages)
  const [oldest] = behind.keys()
  if (behind.size > mostKept && oldest !== undefined) behind.delete(oldest)
}
