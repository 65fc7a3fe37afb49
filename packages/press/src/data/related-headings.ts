/**
 * Headings of lists of other articles beside English ones, in small letters. Source: the templates of press offices
 * and content systems in their languages.
 */
const headings = `
weitere meldungen | weitere nachrichten | weitere pressemitteilungen | weitere artikel | weitere beiträge |
weitere themen | weitere informationen | mehr zum thema | zum thema | ähnliche artikel | ähnliche beiträge |
ähnliche meldungen | verwandte artikel | verwandte themen | das könnte sie auch interessieren | lesen sie auch |
siehe auch | aktuelle meldungen | neueste meldungen | à lire aussi | lire aussi | à lire également | voir aussi |
sur le même sujet | articles liés | articles similaires | articles associés | articles connexes |
autres actualités | autres articles | autres communiqués | actualités liées | actualités connexes |
actualités associées | dernières actualités | plus d’actualités | contenus liés | contenus associés |
contenu connexe | noticias relacionadas | artículos relacionados | otras noticias | más noticias |
últimas noticias | ver también | véase también | también le puede interesar | te puede interesar |
contenido relacionado | contenidos relacionados | notas relacionadas | notícias relacionadas |
artigos relacionados | outras notícias | mais notícias | últimas notícias | veja também | leia também |
leia mais | conteúdo relacionado | conteúdos relacionados | notizie correlate | articoli correlati |
altre notizie | leggi anche | vedi anche | potrebbe interessarti anche | ultime notizie | contenuti correlati |
gerelateerde berichten | gerelateerde artikelen | gerelateerd nieuws | lees ook | zie ook | meer nieuws |
ander nieuws | laatste nieuws | relaterade nyheter | relaterade artiklar | läs också | läs även | se även |
fler nyheter | senaste nytt | relaterede nyheder | relaterede artikler | læs også | se også | flere nyheder |
seneste nyheder | relaterte saker | relaterte artikler | les også | flere nyheter | siste nytt | lue myös |
katso myös | aiheeseen liittyvää | lisää aiheesta | muita uutisia | tengdar fréttir | zobacz także | zobacz też |
zobacz również | czytaj także | czytaj też | czytaj również | powiązane artykuły | powiązane wiadomości |
inne wiadomości | inne aktualności | pozostałe aktualności | najnowsze wiadomości | najnowsze aktualności |
więcej aktualności | související články | související zprávy | související obsah | čtěte také | další zprávy |
další články | další aktuality | viz také | súvisiace články | súvisiace správy | čítajte tiež | ďalšie správy |
ďalšie články | kapcsolódó cikkek | kapcsolódó hírek | kapcsolódó anyagok | kapcsolódó tartalmak | lásd még |
további hírek | legfrissebb hírek | știri similare | știri conexe | articole similare | articole conexe |
citește și | citiți și | vezi și | alte știri | ultimele știri | povezane vijesti | povezane vesti |
povezane novice | povezane objave | povezani članci | povezani sadržaj | pročitajte i | pročitajte još |
vezane vesti | ostale vijesti | ostale vesti | sorodne novice | sorodne vsebine | preberite tudi |
повезане вести | остале вести | прочитајте и | поврзани вести | свързани новини | свързани статии | още новини |
вижте също | прочетете също | последни новини | читайте также | смотрите также | см. также |
материалы по теме | по теме | похожие новости | похожие материалы | похожие статьи | другие новости |
другие материалы | ещё новости | еще новости | последние новости | новости по теме | связанные новости |
связанные материалы | читайте також | дивіться також | схожі новини | інші новини | останні новини |
новини за темою | пов’язані новини | пов’язані матеріали | чытайце таксама | іншыя навіны | апошнія навіны |
басқа жаңалықтар | boshqa yangiliklar | бусад мэдээ | seotud uudised | loe ka | saistītās ziņas | lasi arī |
susijusios naujienos | taip pat skaitykite | lajme të ngjashme | lexo edhe | σχετικά άρθρα | σχετικά νέα |
σχετικές ειδήσεις | διαβάστε επίσης | διαβάστε ακόμα | δείτε επίσης | περισσότερα νέα | τελευταία νέα |
ilgili haberler | ilgili içerikler | ilgili yazılar | diğer haberler | benzer haberler | ayrıca bakınız |
son haberler | bunları da okuyun | əlaqəli xəbərlər | digər xəbərlər | oxşar xəbərlər | son xəbərlər |
أخبار ذات صلة | مواضيع ذات صلة | مقالات ذات صلة | اقرأ أيضا | اقرأ أيضاً | اقرأ المزيد | آخر الأخبار |
المزيد من الأخبار | أخبار أخرى | أخبار متعلقة | اخبار مرتبط | مطالب مرتبط | خبرهای مرتبط | بیشتر بخوانید |
آخرین اخبار | دیگر اخبار | متعلقہ خبریں | مزید خبریں | כתבות נוספות | עוד בנושא | ידיעות קשורות |
חדשות נוספות | संबंधित समाचार | संबंधित खबरें | यह भी पढ़ें | अन्य समाचार | সংশ্লিষ্ট খবর | আরও পড়ুন |
相关新闻 | 相关报道 | 相关链接 | 相关阅读 | 相关文章 | 相关资讯 | 相关内容 | 相关稿件 | 延伸阅读 | 推荐阅读 |
更多新闻 | 更多资讯 | 最新新闻 | 最新消息 | 最新动态 | 其他新闻 | 热点新闻 | 相關新聞 | 相關報導 | 相關連結 |
相關文章 | 相關資訊 | 延伸閱讀 | 推薦閱讀 | 更多新聞 | 最新新聞 | 其他新聞 | 関連記事 | 関連ニュース |
関連リンク | 関連情報 | 関連ページ | 関連する記事 | 最新記事 | 最新ニュース | その他のニュース |
あわせて読みたい | 관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스 | 관련 소식 | 관련 글 | 다른 기사 | 다른 뉴스 |
최신 기사 | 최신 뉴스 | tin liên quan | tin khác | các tin khác | tin tức khác | tin mới nhất |
bài viết liên quan | xem thêm | tin cùng chuyên mục | berita terkait | berita lainnya | berita terbaru |
berita lain | berita berkaitan | baca juga | artikel terkait | ข่าวที่เกี่ยวข้อง | ข่าวอื่นๆ | ข่าวล่าสุด |
เรื่องที่เกี่ยวข้อง | habari zinazohusiana | soma zaidi | dagdag na balita`

export const relatedHeadings: ReadonlySet<string> = new Set(
  headings.split('|').map((heading) => heading.trim()),
)
