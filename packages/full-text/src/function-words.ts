/**
 * English words that say nothing of what a text is about. A search that has other words does not ask for them: a question as it
 * is asked finds what it is about. Those that are names as well (will, may, us) are no such words.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a about after again against all also am an and any are as at be because been before being below between both but by could
  did do does doing down during each few for from further had has have having he her here hers herself him himself his how i if
  in into is it its itself me more most my myself no nor not of off on once only other our ours ourselves out over own same
  she should so some such than that the their theirs them themselves then there these they this those through to too under
  until up very was we were what when where whether which while who whom whose why with would you your yours yourself
  yourselves`.split(/\s+/),
)
