/**
 * Lines that say that what stands below is for the press, and lines that say that it ends. Source: the forms of press
 * offices and newswires; compiled for this package. Each is a whole line.
 */
export const releaseLine =
  /^[\s*–—-]*(?:for (?:immediate )?(?:release|use|publication)|for immediate use|immediate release|press release|news release|media release|press statement|media statement|media note|press note|embargoed? (?:until|till|for)\b.{0,60}|not for (?:release|publication|distribution)\b.{0,100}|communiqué de presse|pour diffusion immédiate|pour publication immédiate|pressemitteilung|presseaussendung|medienmitteilung|zur sofortigen veröffentlichung|nota de prensa|comunicado de prensa|para publicación inmediata|comunicado de imprensa|nota à imprensa|para divulgação imediata|comunicato stampa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|komunikat prasowy|informacja prasowa|tisková zpráva|tlačová správa|sajtóközlemény|comunicat de presă|priopćenje za medije|saopštenje za javnost|саопштење за јавност|пресс-релиз|прес-реліз|прессъобщение|δελτίο τύπου|basın bülteni|basın açıklaması|siaran pers|siaran media|kenyataan media|thông cáo báo chí|بيان صحفي|بيان صحافي|הודעה לעיתונות|新闻稿|新聞稿|プレスリリース|報道発表|보도자료|प्रेस विज्ञप्ति|প্রেস বিজ্ঞপ্তি|ข่าวประชาสัมพันธ์)[\s:.!*–—-]*$/iu

export const endLine =
  /^(?:[\s*#–—-]*(?:#\s?#\s?#|\*\s?\*\s?\*|-\s?30\s?-|[–—-]{1,3}\s?(?:ends?|fin|ende|fim|fine|конец)\s?[–—-]{0,3}|ENDS?|\(?END\)?)[\s*#.–—-]*)$/u
