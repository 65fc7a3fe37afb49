import { nameStoppers, organisationNouns } from '../lexicon/collectives.ts'

const nationalHead =
  'Ambassador|ambassador|President|president|Minister|minister|Premier|premier|King|Queen|Chancellor'
const nationBefore = new RegExp(
  `^(\\p{Lu}\\p{Ll}{3,}) (?:(?:Deputy|Prime|Foreign|Vice|First) )*(?:${nationalHead})\\b`,
  'u',
)
const nationBehind = new RegExp(
  `\\b(?:${nationalHead}) (?:of (?!the\\b)[^,]{1,60}? )?of (?:the )?(\\p{Lu}\\p{Ll}{3,})(?: to .{1,60})?$`,
  'u',
)

const formalName =
  /\b(?:Republic|Kingdom|Federation|Principality|Emirate|Commonwealth) of (?:the )?(\p{Lu}\p{Ll}{2,})/u

const bodyOfNation =
  /\b(?:Ministry|Department|Parliament|Assembly|Embassy|Government|National \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?: of (?!the\b)[^,]{1,60}?)? of (?:the )?(\p{Lu}\p{Ll}{3,})$/u

/** A nation that no list has, by its place: "Lorvanian Ambassador to ...", "Minister of Transport of Lorvania". */
export function unlistedNation(office: string): string | null {
  const name = (formalName.exec(office) ??
    bodyOfNation.exec(office) ??
    nationBefore.exec(office) ??
    nationBehind.exec(office))?.[1]
  if (name === undefined || modifiers.test(name)) return null
  return nameStoppers.has(name.toLowerCase()) || organisationNouns.has(name.toLowerCase()) ? null : name
}

const modifiers =
  /^(?:Former|Acting|Deputy|Vice|Prime|Foreign|First|Senior|Honorary|Special|Permanent|Current|Interim|Outgoing)$/
