/**
 * Words that end in a full stop inside a sentence, without it, in lower case. Source: the abbreviations of
 * English press style (titles, months, companies, places, units). Single letters need no entry.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  [
    'mr mrs ms messrs dr prof hon rev fr sr jr st mt ft gov gen lt col maj capt cmdr adm sgt brig pres rep sen sec',
    'amb min dep asst vice-adm insp supt rt excl esq ch ph madame mme mlle',
    'ret retd rtd datin smt ir ing lic atty adv arch',
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun',
    'no nos vol art para fig pp ed eds cf al viz approx est rs usd',
    'inc ltd co corp bros dept div univ assn',
    'u.s u.n u.k e.u d.c p.r.c u.a.e i.e e.g a.m p.m h.e h.m h.r.h s w.p.k c.c n.y l.a vs v etc',
  ]
    .join(' ')
    .split(' '),
)

/** Abbreviations that may also be the last word of a sentence: what follows decides. */
export const abbreviationsThatEnd: ReadonlySet<string> = new Set(
  'u.s u.n u.k e.u d.c a.m p.m etc inc ltd co corp jr sr'.split(' '),
)

/** Abbreviations of companies, places, months and titles, as printed, whose full stop is a part of the word. */
export const shortened: ReadonlySet<string> = new Set(
  [
    'Co Inc Ltd Corp Bros Mt St Jr Sr No',
    'Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec',
    'Sen Sens Rep Reps Gov Govs Lt Gen Col Capt Maj Sgt Adm Cmdr Brig Prof Hon Rev Pres Amb',
  ]
    .join(' ')
    .split(' '),
)
