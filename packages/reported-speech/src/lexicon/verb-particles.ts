/** Small words that belong to the verb before them: "shot back", "called out". Source: English reference grammars. */
export const verbParticles: ReadonlySet<string> = new Set(
  'back out in up on off over away down forth along'.split(' '),
)
