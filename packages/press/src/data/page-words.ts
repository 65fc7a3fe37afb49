/**
 * Words to press and labels that stand alone in a line beside an article, in small letters; English ones are patterns of
 * their own. Source: the templates of press offices and content systems in their languages.
 */
const words = `
teilen | drucken | seite drucken | seite teilen | nach oben | zurück | zurück zur übersicht | weiterlesen | mehr lesen |
partager | imprimer | partager cette page | haut de page | retour | retour à la liste | lire la suite | en savoir plus |
compartir | imprimir | volver | volver al listado | leer más | ver más | compartilhar | compartilhe | voltar | ler mais |
saiba mais | condividi | stampa | torna indietro | torna all’elenco | leggi tutto | delen | afdrukken | terug | lees meer |
dela | dela sidan | skriv ut | tillbaka | läs mer | del | del siden | udskriv | skriv ut siden | tilbage | tilbake |
læs mere | les mer | jaa | tulosta | takaisin | lue lisää | prenta | udostępnij | drukuj | powrót | wróć | czytaj więcej |
sdílet | tisk | vytisknout | zpět | více | zdieľať | tlačiť | späť | viac | megosztás | nyomtatás | vissza | tovább |
distribuie | tipărește | înapoi | citește mai mult | podijeli | ispis | ispiši | natrag | podeli | štampaj | nazad |
поделиться | поделиться ссылкой | распечатать | версия для печати | печать | назад | вернуться | вернуться к списку |
подробнее | читать далее | наверх | поділитися | роздрукувати | версія для друку | назад до списку | детальніше |
сподели | принтирай | отпечатай | назад към списъка | κοινοποίηση | εκτύπωση | επιστροφή | περισσότερα | paylaş | yazdır |
geri | geri dön | devamını oku | çap et | geriyə | شارك | مشاركة | طباعة | رجوع | عودة | المزيد | اقرأ المزيد |
اشتراک گذاری | چاپ | بازگشت | بیشتر | שתף | הדפס | הדפסה | חזרה | साझा करें | प्रिंट | प्रिंट करें | वापस |
แชร์ | พิมพ์ | กลับ | chia sẻ | in trang | in bài viết | quay lại | xem tiếp | bagikan | cetak | kembali | kongsi |
分享 | 分享到 | 分享至 | 打印 | 打印本页 | 关闭 | 关闭窗口 | 关闭本页 | 打印本页 关闭窗口 | 返回 | 返回顶部 | 返回首页 |
返回列表 | 上一篇 | 下一篇 | 上一页 | 下一页 | 大 中 小 | 字号:大 中 小 | 友善列印 | 列印 | 轉寄 | 回上頁 | 回頁首 | 回首頁 |
印刷 | 印刷する | シェア | シェアする | 一覧に戻る | 一覧へ戻る | ページの先頭へ | ページトップへ | このページの先頭へ | 戻る |
공유 | 공유하기 | 인쇄 | 인쇄하기 | 목록 | 목록보기 | 목록으로 | 이전글 | 다음글 | 글자크기`

export const pageWords: ReadonlySet<string> = new Set(words.split('|').map((word) => word.trim()))

/** Lines that begin so tell of the page: its neighbours, its readers, its keywords, who put it up. */
export const pageLabel =
  /^(?:上一篇|下一篇|上一条|下一条|上一條|下一條|责任编辑|責任編輯|编辑|責編|责编|浏览次数|浏览量|阅读次数|阅读量|点击数|点击次数|访问次数|瀏覽次數|標籤|标签|关键词|キーワード|閲覧数|이전글|다음글|조회|조회수|첨부파일|hits|views|visitor counter|visits|visitas|lecturas|acessos|просмотров|просмотры|количество просмотров|переглядів|теги|ключевые слова|ключові слова|schlagworte|schlagwörter|mots[- ]clés|palabras clave|etiquetas|palavras[- ]chave|parole chiave|trefwoorden|słowa kluczowe|klíčová slova|kulcsszavak|cuvinte cheie|anahtar kelimeler|الكلمات المفتاحية|کلیدواژه|từ khóa|kata kunci)\s?[:：]/iu
