/**
 * Given names and family names that look like a participle or an adverb at the beginning of a sentence. Source: compiled
 * for this package from lists of members of parliaments. Licence: MIT.
 */
import { words } from './words.ts'

export const namesLikeModifiers = words(
  'ahmed mohamed mohammed muhammed muhamed mehmed memed hamed hameed saeed sayyed sayeed syed rasheed rashed',
  'khaled waleed javed jawed naveed nadeed majed majeed fareed farheed waheed shaheed hafeed zayed abed',
  'alfred fred manfred wilfred wilfried siegfried gottfried winifred mildred jared aled',
  'irving sterling fleming',
  'emily sally molly polly billy willy kelly reilly lily holly beverly kimberly carly shelly wally',
)
