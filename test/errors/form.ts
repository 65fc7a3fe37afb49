/** Verbs that tell somebody what to do. */
const verbs =
  'Accept Add Ask Begin Check Choose Close Connect Copy Correct Delete End Export Give Install Join Leave Look Move Name Narrow Open Order Pass Print Publish Read Remove Rename Repeat Request Restore Run Save Select Send Set Split Start Stop Subscribe Try Use Wait Withdraw Write'
const imperative = new RegExp(`^(?:${verbs.replaceAll(' ', '|')})\\b`)

/** What a message lacks of the form "What is wrong. What to do."; nothing where it is complete. */
export function formFaults(message: string): string[] {
  const sentences = message.split(/(?<=[.:;?!)])\s+/)
  return [
    ...(/^[\p{Lu}`{]/u.test(message) ? [] : ['starts with a small letter']),
    ...(message.endsWith('.') ? [] : ['ends without a period']),
    ...(sentences.some((sentence) => imperative.test(sentence)) ? [] : ['does not say what to do']),
    ...(/\b(?:is|are) no\b/.test(message) ? ['says "is no"'] : []),
  ]
}
