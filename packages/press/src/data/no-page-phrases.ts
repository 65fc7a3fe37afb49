import type { PageErrorCode } from '../page-error.ts'

/**
 * What pages print that are no pages of articles. A phrase must be most of a title or of a line to tell.
 * Source: the pages that servers (Apache, nginx, IIS, Tomcat), content systems, gates against robots and browsers show,
 * in the languages that they come in.
 */
const notFound = `
404 | 404 not found | error 404 | 404 error | http 404 | http status 404 | 404 page not found |
404 file not found | 404 file or directory not found | not found | page not found | file not found |
object not found | document not found | content not found | page does not exist | page unavailable |
page no longer exists | page no longer available | page has been removed | page you requested could not be found |
page you requested was not found | page you requested does not exist |
page you are looking for could not be found | page you are looking for cannot be found |
page you are looking for does not exist | page you were looking for does not exist |
page you are looking for might have been removed | page you requested is not available |
requested page could not be found | requested url was not found on this server |
resource you are looking for has been removed | resource cannot be found | page cannot be found |
page can’t be found | we can’t find that page | we couldn’t find the page you were looking for |
we couldn’t find the page you’re looking for | we can’t find the page you’re looking for |
page you’re looking for can’t be found | page you’re looking for could not be found | page you’re looking for doesn’t exist | we couldn’t find that page | we could not find that page |
nothing found | 410 gone | this site can’t be reached | page non trouvée | page introuvable | page inexistante |
la page demandée est introuvable | la page demandée n’existe pas | la page que vous cherchez n’existe pas |
la page que vous recherchez est introuvable | erreur 404 | seite nicht gefunden | seite wurde nicht gefunden |
seite konnte nicht gefunden werden | die angeforderte seite existiert nicht | fehler 404 | página no encontrada |
no se encontró la página | no se ha encontrado la página | la página que busca no existe | página não encontrada |
a página que procura não existe | página não existe | erro 404 | pagina non trovata |
la pagina richiesta non esiste | la pagina cercata non esiste | errore 404 | pagina niet gevonden |
deze pagina bestaat niet | sidan hittades inte | sidan kunde inte hittas | sidan finns inte |
siden blev ikke fundet | siden findes ikke | siden kunne ikke findes | siden ble ikke funnet | fant ikke siden |
siden finnes ikke | sivua ei löydy | sivua ei löytynyt | síða fannst ekki | nie znaleziono strony |
strona nie została znaleziona | strona nie istnieje | błąd 404 | stránka nenalezena | stránka nebyla nalezena |
stránka neexistuje | stránka sa nenašla | stránka nebola nájdená | az oldal nem található |
a keresett oldal nem található | pagina nu a fost găsită | pagina nu există | stran ni bila najdena |
stran ne obstaja | stranica nije pronađena | stranica ne postoji | страница није пронађена |
страницата не е намерена | страницата не е пронајдена | страница не найдена | страница не существует |
такой страницы не существует | ошибка 404 | сторінку не знайдено | сторінка не знайдена | старонка не знойдзена |
бет табылмады | саҳифа топилмади | sahifa topilmadi | хуудас олдсонгүй | lehte ei leitud | lapa nav atrasta |
puslapis nerastas | faqja nuk u gjet | η σελίδα δεν βρέθηκε | η σελίδα που ζητήσατε δεν βρέθηκε |
sayfa bulunamadı | aradığınız sayfa bulunamadı | səhifə tapılmadı | الصفحة غير موجودة | لم يتم العثور على الصفحة |
الصفحة المطلوبة غير موجودة | صفحه یافت نشد | صفحه مورد نظر یافت نشد | صفحه پیدا نشد | صفحہ نہیں ملا |
הדף לא נמצא | העמוד לא נמצא | გვერდი ვერ მოიძებნა | էջը չի գտնվել | पृष्ठ नहीं मिला | पेज नहीं मिला |
পৃষ্ঠাটি পাওয়া যায়নি | ไม่พบหน้าที่คุณต้องการ | ไม่พบหน้า | không tìm thấy trang | trang không tồn tại |
halaman tidak ditemukan | halaman tidak dijumpai | laman tidak dijumpai | hindi nahanap ang pahina |
ukurasa haujapatikana | 页面不存在 | 页面未找到 | 找不到页面 | 未找到页面 | 找不到该页 | 无法找到该页 | 您访问的页面不存在 | 您访问的页面不存在或已删除 | 您要查看的页面不存在 |
頁面不存在 | 找不到網頁 | 找不到頁面 | ページが見つかりません | ページが見つかりませんでした | お探しのページは見つかりませんでした | お探しのページが見つかりません | 指定されたページは存在しません |
페이지를 찾을 수 없습니다 | 요청하신 페이지를 찾을 수 없습니다 | 존재하지 않는 페이지입니다`

const error = `
400 bad request | bad request | 401 unauthorized | 401 authorization required | 403 forbidden |
403 access denied | 403 forbidden access is denied | error 403 | forbidden |
you don’t have permission to access this resource | you do not have permission to view this directory or page |
access denied | access is denied | access forbidden | you are not authorized to access this page |
405 method not allowed | 429 too many requests | too many requests | 500 internal server error | error 500 |
http error 500 | internal server error | server error | server error in application | runtime error |
application error | an error occurred | an error has occurred | something went wrong | 502 bad gateway |
bad gateway | 503 service unavailable | 503 service temporarily unavailable | service unavailable |
service temporarily unavailable | 504 gateway time out | 504 gateway timeout | gateway timeout |
web server is down | web server is returning an unknown error | connection timed out | origin is unreachable |
database error | error establishing a database connection | there has been a critical error on this website |
unable to connect | site is under maintenance | under maintenance | site maintenance | down for maintenance |
we’ll be back soon | website is currently unavailable | site temporarily unavailable |
the site is currently not available due to technical problems | account suspended |
this account has been suspended | this domain is for sale | welcome to nginx | apache2 default page |
apache2 ubuntu default page it works | apache2 debian default page it works | it works | iis windows server |
test page for the apache http server | accès refusé | accès interdit | erreur interne du serveur |
service indisponible | service temporairement indisponible | site en maintenance | zugriff verweigert |
zugriff nicht erlaubt | interner serverfehler | wartungsarbeiten | wartungsmodus | acceso denegado |
error interno del servidor | sitio en mantenimiento | acesso negado | erro interno do servidor |
site em manutenção | accesso negato | errore interno del server | sito in manutenzione | toegang geweigerd |
åtkomst nekad | adgang nægtet | pääsy estetty | brak dostępu | odmowa dostępu | przerwa techniczna |
přístup odepřen | hozzáférés megtagadva | acces interzis | доступ запрещён | доступ запрещен | доступ ограничен |
внутренняя ошибка сервера | ошибка сервера | сервис временно недоступен | сайт временно недоступен |
технические работы | ведутся технические работы | доступ заборонено | технічні роботи | отказан достъп |
erişim engellendi | erişim reddedildi | bakım çalışması | تم رفض الوصول | الموقع تحت الصيانة | دسترسی غیرمجاز |
הגישה נדחתה | 拒绝访问 | 访问被拒绝 | 禁止访问 | 服务器错误 | 服务器内部错误 | 系统维护中 | 网站维护中 | 拒絕存取 | アクセスが拒否されました | アクセス権限がありません |
サーバーエラー | ただいまメンテナンス中です | 접근이 거부되었습니다 | 접근 권한이 없습니다 | 서비스 점검 중입니다 | truy cập bị từ chối | akses ditolak`

const robot = `
just a moment | checking your browser | checking your browser before accessing |
checking if the site connection is secure | verify you are human |
verify you are human by completing the action below | verifying you are human | please verify you are a human |
please verify that you are not a robot | performing security verification | attention required cloudflare |
attention required | one more step | please complete the security check to access |
complete the captcha to continue | sorry, you have been blocked | you have been blocked |
request unsuccessful incapsula incident id | pardon our interruption | are you a robot | are you human |
i’m not a robot | human verification | robot check | bot verification | captcha | security check |
ddos protection by cloudflare | ddos guard | access to this page has been denied |
enable javascript and cookies to continue | please enable cookies | the request is blocked | request rejected |
the requested url was rejected please consult with your administrator | web page blocked | un momento |
un instant | nur einen moment | einen moment | um momento | even geduld | один момент | подождите |
проверка браузера | проверка безопасности | подтвердите что вы не робот | вы не робот | 请稍候 | 正在进行安全检查 | 安全验证 |
人机验证 | 请完成安全验证 | しばらくお待ちください | 잠시만 기다리십시오 | لحظة من فضلك | bir dakika lütfen`

const login = `
log in | login | log in to continue | please log in | please log in to continue |
you must be logged in to view this page | sign in | sign in to continue | sign in to your account |
please sign in | member login | user login | authentication required | login required | restricted area |
anmelden | anmeldung | bitte melden sie sich an | se connecter | connexion | identifiez vous | iniciar sesión |
inicio de sesión | acceder | iniciar sessão | fazer login | accedi | inloggen | logga in | log ind | logg inn |
kirjaudu sisään | zaloguj się | logowanie | přihlášení | prihlásenie | bejelentkezés | autentificare | prijava |
вход | вход в систему | войти | авторизация | увійти | σύνδεση | giriş yap | oturum aç | تسجيل الدخول | ورود |
כניסה | 登录 | 用户登录 | 登入 | 會員登入 | ログイン | 로그인 | đăng nhập`

const consent = `
before you continue | we value your privacy | we use cookies | your privacy choices | cookie consent |
cookie settings | cookie preferences | this website uses cookies | this site uses cookies | cookies on this site |
datenschutzeinstellungen | datenschutz einstellungen | bevor sie fortfahren | wir verwenden cookies |
diese website verwendet cookies | cookie einstellungen | avant de continuer | nous utilisons des cookies |
paramètres des cookies | antes de continuar | utilizamos cookies | usamos cookies | prima di continuare |
utilizziamo i cookie | voordat je verdergaat | wij gebruiken cookies | vi använder cookies | vi bruger cookies |
vi bruker cookies | używamy plików cookie | používáme cookies | мы используем cookie |
мы используем файлы cookie | çerez kullanıyoruz | クッキーの使用について`

const script = `
you need to enable javascript to run this app | please enable javascript | please enable javascript to continue |
please enable javascript to view this page | please enable javascript to view the page content |
javascript is required | javascript is disabled | javascript is disabled in your browser |
this site requires javascript | this page requires javascript | this website requires javascript |
your browser does not support javascript | enable javascript in your browser | veuillez activer javascript |
bitte aktivieren sie javascript | javascript muss aktiviert sein | por favor active javascript |
active javascript en su navegador | por favor ative o javascript | abilita javascript | włącz obsługę javascript |
включите javascript | для работы сайта необходимо включить javascript | увімкніть javascript |
javascript’i etkinleştirin | يرجى تفعيل جافا سكريبت | 请启用javascript | 請啟用javascript | javascriptを有効にしてください |
자바스크립트를 활성화해주세요 | loading | please wait | loading please wait | chargement en cours | wird geladen | cargando |
carregando | caricamento | загрузка | 加载中 | 読み込み中`

export type NoPagePhraseCode = Extract<
  PageErrorCode,
  'PAGE_NOT_FOUND' | 'PAGE_ERROR' | 'PAGE_ROBOT_CHECK' | 'PAGE_LOGIN' | 'PAGE_CONSENT' | 'PAGE_SCRIPT_ONLY'
>

const lines = (phrases: string): readonly string[] => phrases.split('|').map((phrase) => phrase.trim())

export const noPagePhrases: readonly (readonly [NoPagePhraseCode, readonly string[]])[] = [
  ['PAGE_NOT_FOUND', lines(notFound)],
  ['PAGE_ERROR', lines(error)],
  ['PAGE_ROBOT_CHECK', lines(robot)],
  ['PAGE_LOGIN', lines(login)],
  ['PAGE_CONSENT', lines(consent)],
  ['PAGE_SCRIPT_ONLY', lines(script)],
]
