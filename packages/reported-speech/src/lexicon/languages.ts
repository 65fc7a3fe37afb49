/**
 * Languages in which states publish, as franc calls them (ISO 639-3) and as web pages do (BCP 47). Not among them are
 * those that three letters in a row cannot tell from a greater one: Galician, Catalan, Afrikaans; and those that franc does
 * not know: Icelandic, Irish, Welsh, Maltese.
 * Source: ISO 639, compiled for this package. Licence: MIT.
 */
import { words } from './words.ts'

const tags =
  'eng:en ces:cs deu:de spa:es fra:fr ita:it jpn:ja kor:ko pol:pl por:pt rus:ru tur:tr cmn:zh nld:nl dan:da swe:sv nob:no fin:fi hun:hu ron:ro bul:bg ell:el ukr:uk srp:sr hrv:hr bos:bs slk:sk slv:sl ekk:et lvs:lv lit:lt ind:id zlm:ms vie:vi tha:th arb:ar pes:fa heb:he hin:hi ben:bn urd:ur tam:ta sin:si npi:ne mkd:mk azj:az kat:ka hye:hy kaz:kk als:sq bel:be swh:sw uzn:uz mar:mr guj:gu pan:pa tel:te kan:kn mal:ml mya:my khm:km lao:lo amh:am tgk:tg kir:ky tuk:tk khk:mn som:so'

/** The tag of a language by its code of three letters. */
export const languageTags: ReadonlyMap<string, string> = new Map(
  [...words(tags)].map((pair) => {
    const [code = '', tag = ''] = pair.split(':')
    return [code, tag]
  }),
)

/** Languages so near that a page's own word for which it is counts. The first stands for them all. */
const nearPairs =
  'es:gl es:ca es:ast es:an sr:hr sr:bs sr:cnr sr:sh no:nb no:nn no:da id:ms id:jv cs:sk bg:mk hi:ne hi:mr fa:prs fa:tg zh:yue he:iw ro:mo'

const nearest: ReadonlyMap<string, string> = new Map(
  [...words(nearPairs)].map((pair) => {
    const [first = '', other = ''] = pair.split(':')
    return [other, first]
  }),
)

export const nearestOf = (language: string): string => nearest.get(language) ?? language
