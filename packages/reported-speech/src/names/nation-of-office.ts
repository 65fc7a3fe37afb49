import { nameStoppers, organisationNouns } from '../lexicon/collectives.ts'
import { bodiesOfNations, headModifiers, nationalHeads, notNations, stateForms } from '../lexicon/nations.ts'
import { pattern } from '../lexicon/words.ts'

const nationBefore = pattern('u')`^(\p{Lu}\p{Ll}{3,}) (?:${headModifiers} )*${nationalHeads}\b`
const nationBehind = pattern(
  'u',
)`\b${nationalHeads} (?:of (?!the\b)[^,]{1,60}? )?of (?:the )?(\p{Lu}\p{Ll}{3,})(?: to .{1,60})?$`

const formalName = pattern('u')`\b${stateForms} of (?:the )?(\p{Lu}\p{Ll}{2,})`

const bodyOfNation = pattern(
  'u',
)`\b(?:${bodiesOfNations}|National \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?: of (?!the\b)[^,]{1,60}?)? of (?:the )?(\p{Lu}\p{Ll}{3,})$`

/** A nation that no list has, by its place: "Lorvanian Ambassador to ...", "Minister of Transport of Lorvania". */
export function unlistedNation(office: string): string | null {
  const name = (formalName.exec(office) ??
    bodyOfNation.exec(office) ??
    nationBefore.exec(office) ??
    nationBehind.exec(office))?.[1]
  if (name === undefined || notNations.has(name)) return null
  return nameStoppers.has(name.toLowerCase()) || organisationNouns.has(name.toLowerCase()) ? null : name
}
