/**
 * Words of when and where something is said, and to whom, before the words themselves. Source: compiled for this
 * package from English press style. Licence: MIT.
 */
import { words } from './words.ts'

/** "said |in| a statement" */
export const settingLinks = words('on in at during after for before from since')
/** "said |late| Friday", "said |last| week" */
export const timeModifiers = words('late early earlier last this next')
/** "said last |week|", "said Tuesday |night|" */
export const settingTimes = words(
  'today yesterday tonight week weekend month year spring summer autumn fall winter night morning afternoon evening',
)
/** "said for |weeks|" */
export const settingSpans = words('hours days weeks months years decades')
/** "said in a |statement|" */
export const settingNouns = words(
  'statement interview speech address briefing conference hearing debate letter email tweet post message telegram note report column essay article editorial broadcast podcast meeting rally session summit ceremony event visit call video filing affidavit memo testimony sermon',
)
/** They stand before a verb: "said on Friday |she| would wait". */
export const nominatives = words('he she they it we i you there')
/** "told the council |how| it works" */
export const indirectOpeners = words('how what why whether')
/** Behind these, whoever is told is told of further: "told the mayor |to| mend the dam that leaks". */
export const tellsFurther = words('to who which whose')
/** Of those that are `listening`: right behind them stands who is told, never what is said: "told |reporters| the dam holds". */
export const listenerVerbs = words('tell inform assure remind convince warn')
