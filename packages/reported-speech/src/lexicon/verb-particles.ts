/**
 * Small words that belong to the verb before them: "shot back", "called out". Source: compiled for this package from
 * English reference grammars. Licence: MIT.
 */
import { words } from './words.ts'

export const verbParticles = words('back out in up on off over away down forth along')
