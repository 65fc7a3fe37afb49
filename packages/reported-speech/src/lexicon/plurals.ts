/**
 * Words for several people, lower case. Source: compiled for this package from English reference grammars. Licence: MIT.
 */
import { words } from './words.ts'

/** Plurals that do not end in "s". */
export const irregularPlurals = words('people women men children police personnel staff clergy youth data')

/** Words of quantity that stand for people by themselves: "some said", "most believe". */
export const quantities = words(
  'some many most several few both all half majorities scores dozens hundreds thousands millions two three four five six seven eight nine ten',
)
