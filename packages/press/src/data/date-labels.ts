/**
 * What press offices print before the day of a page, in their languages, folded as words of dates are, without the small
 * words behind it ("on", "le", "am"). Source: the templates of government sites of the states that write each language;
 * compiled for this package.
 */

const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[;\n]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  )

/** When it was put out. */
export const publishedLabels = phrases(`
  published; first published; originally published; date published; publication date; date of publication; posted
  posted date; date posted; posted at; release date; released; date of release; date released; press release date; released at; released on
  issued; date of issue; issue date; date issued; date; dated; created; created date; date created; added; uploaded; submitted
  press release; news release; media release; publish date; published date; date of press release; pub date; published at; published online
  published by; article published; for release; for immediate release; embargoed until; embargo; story published; web posted
  publie; mis en ligne; date de publication; paru; diffuse; date de parution; publication; date de diffusion; communique
  publiee; cree; communique de presse; article publie; date de mise en ligne; redige
  veroffentlicht; erschienen; erscheinungsdatum; datum; veroffentlichungsdatum; pressemitteilung; vom; erstellt; meldung; publiziert
  publicado; fecha de publicacion; fecha; publicada; difundido; creado; nota de prensa; comunicado; publicacion
  data de publicacao; data; criado; divulgado; postado; data da publicacao; publicacao
  pubblicato; data di pubblicazione; data pubblicazione; pubblicata; pubblicazione; comunicato; creato; comunicato stampa
  gepubliceerd; publicatiedatum; geplaatst; nieuwsbericht; persbericht; verschenen
  publicerad; publicerat; publicerades; publiceringsdatum; pressmeddelande; udgivet; offentliggjort; publiceret; dato; oprettet; pressemeddelelse
  publisert; publiseringsdato; lagt ut; pressemelding; nyhet; julkaistu; julkaisupaiva; tiedote; julkaistaan; paivamaara
  birt; utgafudagur; dagsetning; avaldatud; avaldamise kuupaev; kuupaev; publicets; publicesanas datums; datums; pievienots
  paskelbta; paskelbimo data; publikuota; sukurta; opublikowano; opublikowany; data publikacji; dodano; data dodania; opublikowane; data utworzenia
  publikovano; zverejneno; vydano; datum zverejneni; datum vydani; vytvoreno; datum publikace; zverejnene; publikovane; datum zverejnenia; vytvorene
  kozzeteve; megjelent; kozzetetel datuma; datum; letrehozva; publikalva; megjelenes; publicat; data publicarii; publicata; postat; data aparitiei
  objavljeno; datum objave; datum objavljivanja; kreirano; postavljeno; objavljena; objavljen; objava
  publikuar; data e publikimit; botuar; publikuar me
  опубликовано; дата публикации; дата; размещено; опубликован; опубликована; добавлено; создано; дата размещения; публикация; размещена
  опубликовано; опублікована; опубліковано; дата публікації; розміщено; створено; додано; дата розміщення; апублікавана; дата публікацыі; надрукавана
  публикувано; публикувана; дата на публикуване; публикация; обявено; објављено; датум објаве; датум; објавено; датум на објава; креирано; постављено
  жарияланған; жарияланды; жарияланган күні; күні; жарияланган; жарыяланган; датасы; нашршуд; санаи нашр; нийтэлсэн; огноо; нийтэлсэн огноо
  эълон килинган сана; elon qilingan sana; sana; chop etilgan sana; joylangan; elon qilindi
  δημοσιευθηκε; δημοσιευτηκε; δημοσιευση; ημερομηνια δημοσιευσης; ημερομηνια; αναρτηθηκε; ημ δημοσιευσης; ημνια δημοσιευσης
  yayinlanma tarihi; yayin tarihi; yayimlanma tarihi; tarih; eklenme tarihi; yayinlanma; yayim tarihi; olusturulma tarihi; yayinlandi
  derc olunub; derc edilib; tarix; derc tarixi; yayimlanib; çap olunub; cap edilib
  გამოქვეყნდა; გამოქვეყნების თარიღი; თარიღი; գամոքւեյնդա; հրապարակված է; հրապարակվել է; ամսաթիվ
  תאריך; פורסם; פורסם בתאריך; תאריך פרסום; תאריך הפרסום; פורסמה
  تاریخ النشر; نشر; نشر بتاریخ; التاریخ; تاریخ; بتاریخ; تم النشر; نشرت; صدر; صدر بتاریخ; حرر; تاریخ الاصدار; تاریخ الاضافة; اضیف
  تاریخ انتشار; انتشار; تاریخ خبر; زمان انتشار; منتشر شده; تاریخ نشر; نشر شده; خپور شوی; خپرېدو نېټه; نېټه; بڵاوکرایەوە; بەروار
  تاریخ اشاعت; شائع; شائع شدہ; شایع ٿیل
  प्रकाशित; प्रकाशन तिथि; तिथि; दिनांक; पोस्ट किया गया; प्रविष्टि तिथि; प्रकाशन की तिथि; प्रकाशित तिथि; पोस्ट करने का दिनांक; प्रकाशन दिनांक; प्रकाशित मिति; मिति; प्रकाशन मिति
  প্রকাশিত; প্রকাশ; প্রকাশের তারিখ; তারিখ; প্রকাশকাল; প্রকাশনার তারিখ; પ્રકાશિત; તારીખ; ਪ੍ਰਕਾਸ਼ਿਤ; ਮਿਤੀ; ପ୍ରକାଶିତ; ତାରିଖ
  வெளியிடப்பட்டது; வெளியிடப்பட்ட தேதி; தேதி; திகதி; ప్రచురించబడింది; తేదీ; ಪ್ರಕಟಿಸಲಾಗಿದೆ; ದಿನಾಂಕ; പ്രസിദ്ധീകരിച്ചത്; തീയതി
  ප්‍රකාශිත දිනය; දිනය; පළ කළ දිනය; ප්රකාශිත දිනය
  เผยแพร่เมื่อ; เผยแพร่; วันที่เผยแพร่; วันที่ประกาศ; ประกาศเมื่อ; วันที่; โพสต์เมื่อ; ວັນທີ; ເຜີຍແຜ່; ថ្ងៃផ្សាយ; ចុះផ្សាយ; ផ្សាយ; ဖော်ပြသည့်ရက်; ရက်စွဲ
  ngay dang; đang ngay; dang ngay; ngay; ngay đang; đang luc; ngay phat hanh; xuat ban; ngay ban hanh
  diterbitkan; dipublikasikan; tanggal; tarikh; diposting; dipublikasi; tanggal terbit; tarikh terbit; tarikh siaran; tanggal publikasi; diterbitkan pada; dipublikasikan pada
  inilathala; petsa; imechapishwa; tarehe; iliyochapishwa; tarehe ya kuchapishwa; kuchapishwa; ranar; ọjọ
  የታተመበት ቀን; ቀን; taariikhda; la daabacay
`)

/** When it was last changed. */
export const updatedLabels = phrases(`
  updated; last updated; update; last modified; modified; last update; last changed; date modified; page last updated; last edited; edited; last reviewed; reviewed; revised
  page updated; updated at; last revised; date updated; article updated
  mis a jour; mise a jour; derniere mise a jour; modifie; date de mise a jour; actualise; derniere modification; maj; modifiee
  aktualisiert; zuletzt aktualisiert; geandert; stand; zuletzt geandert; letzte anderung; letzte aktualisierung; aktualisierung
  actualizado; actualizado a; ultima actualizacion; modificado; fecha de actualizacion; actualizada; actualizacion; ultima modificacion
  atualizado; ultima atualizacao; ultima modificacao; atualizado em; atualizada; data de atualizacao; atualizacao
  aggiornato; ultimo aggiornamento; modificato; ultima modifica; aggiornata; data aggiornamento; bijgewerkt; laatst bijgewerkt; laatst gewijzigd; gewijzigd; laatste update
  uppdaterad; senast uppdaterad; uppdaterat; senast andrad; opdateret; sidst opdateret; opdateret den; oppdatert; sist oppdatert; sist endret; paivitetty; viimeksi paivitetty; muokattu; uppfært; sidast uppfært; siðast uppfært
  uuendatud; viimati uuendatud; muudetud; atjaunots; pedejas izmainas; atjauninats; atnaujinta; paskutini karta atnaujinta; atnaujinimo data
  zaktualizowano; aktualizacja; ostatnia aktualizacja; zmodyfikowano; data modyfikacji; ostatnia modyfikacja; data aktualizacji
  aktualizovano; posledni aktualizace; upraveno; zmeneno; aktualizace; aktualizovane; posledna aktualizacia; upravene; frissitve; utolso frissites; modositva; frissites; utolso modositas
  actualizat; ultima actualizare; modificat; azurirano; zadnja izmjena; posodobljeno; poslednja izmena; zadnje azuriranje; zadnja sprememba; perditesuar
  обновлено; дата обновления; изменено; последнее обновление; обновлена; редакция; дата изменения; оновлено; дата оновлення; останнє оновлення; змінено; абноулена; обновен; последна промяна; актуализирано; обновена
  ажурирано; последња измена; ажурирано на; жаңартылған; жаңартылды; шинэчилсэн; жаңыртылган
  ενημερωθηκε; τελευταια ενημερωση; ενημερωση; τροποποιηθηκε; guncelleme tarihi; guncelleme; guncellenme tarihi; son guncelleme; guncellendi; yenilənib; yenilenib; yeniləndi
  განახლდა; ბოლო განახლება; թարմացված է; վերջին թարմացում; עודכן; עדכון אחרון; תאריך עדכון; עודכן בתאריך; עודכן לאחרונה
  اخر تحدیث; تم التحدیث; تحدیث; تاریخ التحدیث; اخر تعدیل; به روز رسانی; بروزرسانی; اخرین به روزرسانی; به روز شده; اپ ڈیٹ; تازہ ترین
  अपडेट; अंतिम अद्यतन; अद्यतन; अंतिम बार अपडेट; अद्यतन तिथि; সর্বশেষ হালনাগাদ; হালনাগাদ; আপডেট; সর্বশেষ আপডেট
  แก้ไขล่าสุด; อัปเดตล่าสุด; อัพเดทล่าสุด; ปรับปรุงล่าสุด; แก้ไขเมื่อ; อัปเดต; cap nhat; ngay cap nhat; cap nhat luc; cap nhat lan cuoi; sua đoi
  diperbarui; terakhir diperbarui; dikemaskini; kemaskini terakhir; tarikh kemas kini; dimutakhirkan; na update; imesasishwa; imehaririwa
`)

/** When what it tells of takes place, or when somebody has it: no day of putting out. */
export const otherLabels = phrases(`
  event date; date of event; date of the event; when; starts; start date; end date; from; until; valid until; deadline; closing date; received; received on; date received; recu; eingegangen; meeting date
  date de l evenement; veranstaltungsdatum; fecha del evento; data do evento; data evento; дата проведения; дата события; 开始时间; recibido; ricevuto; recebido; получено; accessed; retrieved; archived; captured; saved
  date of birth; born; died; effective date; next review; next update; expires; expiry date; closes; opens
  today; today is; today s date; current date; heute; aujourd hui; aujourdhui; hoy; hoje; oggi; vandaag; сегодня; сьогодні; dzisiaj; dzis; dnes; bugun; اليوم; امروز; hari ini; hom nay
`)

/**
 * Signs of languages that do not part their words, at the end of what stands before the date. Source: the same.
 */
export const publishedSigns =
  /(?:发布时间|发布日期|發布日期|發佈日期|發布時間|發佈時間|发表时间|发布于|發佈於|日期|时间|時間|发稿时间|刊登日期|公布日期|公开日期|公開日|掲載日|発表日|発行日|公表日|投稿日|配信日|掲載|公開|発表|등록일|작성일|게시일|입력|등록일시|작성일시|작성일자|등록일자|게시일자|배포일|보도일|발행일|등록)$/u
export const updatedSigns =
  /(?:更新时间|更新時間|更新日期|更新日|最終更新日|最終更新|最后更新|最後更新|更新|수정일|최종수정일|수정|업데이트|최종수정|갱신일|修正日)$/u

/** Words beside the time of a day. Source: the same, and CLDR's day periods. */
export const timeWords: ReadonlySet<string> = phrases(
  `at;as;a;las;los;alle;ore;ora;um;uhr;h;hrs;hr;hours;hour;klo;kl;kloclen;klokken;o;ob;u;uur;om;saat;в;о;у;во;ч;час;часов;година;годин;
  ωρα;στις;ω;πμ;μμ;الساعة;ساعت;ص;שעה;בשעה;오전;오후;시;분;초;jam;pukul;luc;gio;เวลา;น;am;pm;noon;midnight;local;time;
  utc;gmt;et;est;edt;ct;cst;cdt;mt;mst;mdt;pt;pst;pdt;cet;cest;bst;ist;eet;eest;msk;jst;kst;sgt;hkt;wib;wita;wit;aest;aedt;eat;wat;cat;sast;pkt;npt;z;t;r;roku;
  午前;午後;上午;下午;时;時;分;秒;点;點;min;minute;minutes;read;lesezeit;de;lecture;mins;минут;мин;night;morning;evening;afternoon`,
)

/** What stands before the name of who wrote it. */
export const byWords: ReadonlySet<string> = phrases(
  'by;von;par;por;da;di;door;av;af;od;przez;от;автор;tarafindan;oleh;bởi;boi;منبع;بقلم',
)
