import type { StatementDraft } from '../discourse/statement-draft.ts'

/** Marks alone are nobody's words. */
export function worded(
  drafts: readonly (StatementDraft | null)[],
  text: string,
): readonly (StatementDraft | null)[] {
  const hasWords = ({ spans }: StatementDraft) =>
    spans.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
  return drafts.map((draft) => {
    if (draft === null || !hasWords(draft)) return null
    return draft.further?.every(hasWords) === false
      ? { ...draft, further: draft.further.filter(hasWords) }
      : draft
  })
}
