import { useEffect, useRef, useState } from 'preact/hooks'
import { onConnection } from './connection.ts'
import { failureText } from './failure.ts'

/** The state of a question to the archive. */
export interface ArchiveAnswer<Result> {
  /** The newest answer, also an older one while a newer is awaited; null before the first. */
  readonly data: Result | null
  /** Why the newest question has no answer; null where it has one, or is still awaited. */
  readonly error: unknown
  /** Whether `data` does not answer what is asked now. */
  readonly isLoading: boolean
  /** Asks the same again. */
  readonly again: () => void
}

/** Answers of the last questions, so that "back" shows at once what was there. */
const kept = new Map<string, unknown>()
const mostKept = 30

/**
 * Asks the archive whenever `question` changes: a text that holds all that the answer depends on; null asks nothing. What
 * was asked before is given up. What may succeed a moment later is asked again by itself.
 *
 *     const { data } = useAnswer(`article ${id}`, (signal) => archive.request(ArticlePageDocument, { id }, { signal }))
 */
export function useAnswer<Result>(
  question: string | null,
  ask: (signal: AbortSignal) => Promise<Result>,
): ArchiveAnswer<Result> {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly data: Result } | null>(null)
  const [failed, setFailed] = useState<{ readonly to: string; readonly error: unknown } | null>(null)
  const [tries, setTries] = useState(0)
  const newest = useRef(ask)
  newest.current = ask

  const again = () => setTries((count) => count + 1)

  useEffect(() => {
    if (question === null) return
    const giveUp = new AbortController()
    newest.current(giveUp.signal).then(
      (data) => {
        if (giveUp.signal.aborted) return
        keep(question, data)
        setAnswer({ to: question, data })
        setFailed(null)
      },
      (error: unknown) => {
        if (!giveUp.signal.aborted) setFailed({ to: question, error })
      },
    )
    return () => giveUp.abort()
  }, [question, tries])

  useEffect(() => {
    if (failed === null || failed.to !== question) return
    const { retryAfter } = failureText(failed.error)
    if (retryAfter === null) return
    const timer = setTimeout(again, retryAfter)
    const forget = onConnection((connection) => connection === 'FINE' && again())
    return () => {
      clearTimeout(timer)
      forget()
    }
  }, [failed, question])

  const remembered = question === null || answer?.to === question ? undefined : keptAnswer<Result>(question)
  const data = remembered ?? answer?.data ?? null
  const isAnswered = answer?.to === question || remembered !== undefined
  const error = failed !== null && failed.to === question ? failed.error : null
  return { data, error, isLoading: question !== null && !isAnswered && error === null, again }
}

/** One question is always asked by one document: what is kept under it is what that one asks for. */
function keptAnswer<Result>(question: string): Result | undefined {
  return kept.get(question) as Result | undefined
}

function keep(question: string, data: unknown): void {
  kept.delete(question)
  kept.set(question, data)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
