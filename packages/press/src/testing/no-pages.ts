/**
 * What servers, gates and content systems show in place of a page, in their mark-up. Every office and address in it is
 * invented; a menu, a foot and a notice stand around the words as they do on a site.
 */

const site = 'Ministry of Tides of Velmar'
const menu =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>'
const foot = `<footer><p>The ${site} looks after the harbours of Velmar. Its seat is in Harl.</p><a href="/login">Log in</a></footer>`

const inSite = (title: string, main: string, head = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${menu}<main>${main}</main>${foot}<script src="/site.js"></script></body></html>`

const bare = (title: string, body: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body bgcolor="white">\r\n${body}\r\n</body>\r\n</html>`

export const notFoundPages: Readonly<Record<string, string>> = {
  nginx: bare('404 Not Found', '<center><h1>404 Not Found</h1></center><hr><center>nginx/1.18.0</center>'),
  Apache: bare(
    '404 Not Found',
    '<h1>Not Found</h1>\n<p>The requested URL /press/77 was not found on this server.</p>\n<hr>\n<address>Apache/2.4.41 (Unix) Server at tides.example Port 80</address>',
  ),
  IIS: bare(
    'IIS 10.0 Detailed Error - 404.0 - Not Found',
    '<div id="header"><h1>Server Error in Application "TIDES"</h1></div><div id="content"><h3>HTTP Error 404.0 - Not Found</h3><h4>The resource you are looking for has been removed, had its name changed, or is temporarily unavailable.</h4><fieldset><h4>Most likely causes:</h4><ul><li>The directory or file specified does not exist on the Web server.</li><li>The URL contains a typographical error.</li></ul></fieldset></div>',
  ),
  Drupal: inSite(
    `Page not found | ${site}`,
    '<h1 class="page-header">Page not found</h1><div class="region">The requested page "/press/77" could not be found.</div>',
  ),
  WordPress: inSite(
    `Page not found – ${site}`,
    '<h1 class="page-title">Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p><form role="search"><input type="search"></form><h2>Recent Posts</h2><ul><li><a href="/a">The lamp of Selmouth is lit again after the winter</a></li><li><a href="/b">Pilots of the northern coast are paid more from June</a></li><li><a href="/c">A school for divers opens in the customs house of Harl</a></li></ul>',
  ),
  softWithoutTitle: inSite(
    site,
    '<h2>Sorry, the page you are looking for could not be found.</h2><p>It may have been moved when our site was built anew.</p>',
  ),
  softInOneLine: inSite(
    site,
    '<h1>Oops!</h1><p>Sorry, we couldn’t find the page you were looking for. It may have been moved or deleted.</p>',
  ),
  gone: bare('410 Gone', '<h1>Gone</h1><p>The requested resource is no longer available on this server.</p>'),
  German: inSite(
    `Seite nicht gefunden | Gezeitenamt`,
    '<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite konnte leider nicht gefunden werden. Bitte nutzen Sie die Suche.</p>',
  ),
  French: inSite(
    'Erreur 404 - Ministère',
    '<h1>Page introuvable</h1><p>La page demandée n’existe pas ou plus.</p>',
  ),
  Spanish: inSite(
    'Página no encontrada',
    '<h1>404</h1><p>La página que busca no existe o ha cambiado de lugar.</p>',
  ),
  Russian: inSite(
    'Ошибка 404',
    '<h1>Страница не найдена</h1><p>Проверьте адрес или начните с главной страницы.</p>',
  ),
  Arabic: inSite('الصفحة غير موجودة', '<h1>عذراً، الصفحة غير موجودة</h1>'),
  Chinese: bare('404', '<div>抱歉，您访问的页面不存在或已删除！</div><a href="/">返回首页</a>'),
  Japanese: inSite('ページが見つかりません | 潮省', '<h1>お探しのページは見つかりませんでした。</h1>'),
  Korean: inSite('오류', '<p class="tit">요청하신 페이지를 찾을 수 없습니다.</p>'),
  Turkish: inSite('404 - Sayfa bulunamadı', '<p>Aradığınız sayfa bulunamadı.</p>'),
}

export const errorPages: Readonly<Record<string, string>> = {
  unavailable: bare(
    '503 Service Temporarily Unavailable',
    '<center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx</center>',
  ),
  gateway: bare('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center>'),
  forbidden: bare(
    '403 Forbidden',
    "<h1>Forbidden</h1><p>You don't have permission to access this resource.</p>",
  ),
  aspNet: bare(
    'Runtime Error',
    "<span><h1>Server Error in '/' Application.<hr width=100% size=1></h1><h2><i>Runtime Error</i></h2></span><b>Description: </b>An application error occurred on the server. The current custom error settings for this application prevent the details of the application error from being viewed remotely.",
  ),
  database: bare('Database Error', '<h1>Error establishing a database connection</h1>'),
  WordPress: bare(
    'WordPress › Error',
    '<div class="wp-die-message"><p>There has been a critical error on this website.</p></div>',
  ),
  maintenance: inSite(
    'Site under maintenance',
    '<h1>Site under maintenance</h1><p>We will be back on Monday. Thank you for your patience.</p>',
  ),
  default: bare(
    'Welcome to nginx!',
    '<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>',
  ),
  Russian: bare(
    'Доступ запрещён',
    '<h1>Доступ запрещён</h1><p>У вас нет прав на просмотр этой страницы.</p>',
  ),
  Chinese: bare('系统提示', '<h3>系统维护中</h3>'),
  French: inSite(
    'Site en maintenance',
    '<p>Le site est en cours de mise à jour. Revenez dans une heure.</p>',
  ),
}

export const gatePages: Readonly<Record<string, string>> = {
  Cloudflare: bare(
    'Just a moment...',
    '<div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1"></script>',
  ),
  CloudflareOld: bare(
    'Just a moment...',
    '<h1><span>Checking your browser before accessing</span> tides.example.</h1><p>This process is automatic. Your browser will redirect to your requested content shortly.</p><p>Please allow up to 5 seconds…</p><form id="challenge-form" action="/x"></form><p>Ray ID: 7a1b2c3d4e5f</p>',
  ),
  CloudflareBlock: bare(
    'Attention Required! | Cloudflare',
    '<h1>Sorry, you have been blocked</h1><h2>You are unable to access tides.example</h2><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p>',
  ),
  Akamai: bare(
    'Access Denied',
    '<h1>Access Denied</h1>\nYou don\'t have permission to access "http&#58;&#47;&#47;tides&#46;example&#47;" on this server.<p>\nReference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab\n<p>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18</p>',
  ),
  Incapsula:
    '<html style="height:100%"><head><meta name="robots" content="noindex"></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31" frameborder=0>Request unsuccessful. Incapsula incident ID: 877000120-31</iframe></body></html>',
  recaptcha: bare(
    'Ministry of Tides',
    '<form method="post"><p>Please verify that you are not a robot.</p><div class="g-recaptcha" data-sitekey="x"></div><input type="submit"></form>',
  ),
  Russian: bare('Вы не робот?', '<h1>Подтвердите, что вы не робот</h1><div class="smart-captcha"></div>'),
  Chinese: bare('安全验证', '<div id="captcha">请完成安全验证</div>'),
}

export const loginPages: Readonly<Record<string, string>> = {
  WordPress: bare(
    `Log In ‹ ${site} — WordPress`,
    '<h1>Powered by WordPress</h1><form id="loginform"><label>Username</label><input type="text"><label>Password</label><input type="password"></form><p><a href="/lost">Lost your password?</a></p>',
  ),
  title: inSite(
    'Sign in | Press portal',
    '<h1>Sign in</h1><p>Only journalists with an account may read embargoed statements. Please ask the press office for one.</p><form><input name="mail"><input type="password"></form>',
  ),
  German: inSite('Anmelden', '<h1>Bitte melden Sie sich an</h1><form><input type="password"></form>'),
  Japanese: inSite('ログイン', '<form><input type="password"></form>'),
}

const cookies =
  '<p>We use necessary cookies to make our site work. We would also like to use optional cookies, which help us to improve it. By clicking accept you agree to our use of optional cookies.</p><p>You may change your choice at any time in the settings of your browser, but parts of the site may not work then.</p>'

export const consentPages: Readonly<Record<string, string>> = {
  notice: inSite(
    site,
    `<div id="cookie-consent" class="cookie-consent">${cookies}<button>Accept all</button></div>`,
  ),
  title: bare('Before you continue', `<div><h1>Before you continue</h1>${cookies}</div>`),
}

export const shellPages: Readonly<Record<string, string>> = {
  React:
    '<!doctype html><html><head><title>Press releases</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.js"></script></body></html>',
  Angular:
    '<!doctype html><html><head><title>Ministry of Tides</title></head><body><app-root></app-root><script src="main.js" type="module"></script></body></html>',
  unfilled: inSite(
    'Monthly figures',
    '<h1>Press Releases</h1><table><tr ng-repeat="item in items"><td>{{item.d}}</td><td><a href="{{item.l}}">{{item.t}}</a></td></tr></table>',
  ),
  asked: inSite('Ministry of Tides', '<p>Please enable JavaScript to view the page content.</p>'),
  loading: inSite('Ministry of Tides', '<div id="app"><p>Loading...</p></div>'),
}

export const framePages: Readonly<Record<string, string>> = {
  frameset:
    '<html><head><title>Ministry of Tides</title></head><frameset cols="20%,80%"><frame src="menu.htm"><frame src="main.htm"><noframes><body>Your browser does not show frames.</body></noframes></frameset></html>',
  iframe: bare(
    'Ministry of Tides',
    '<iframe src="https://tides.example/press/77" width="100%" height="900"></iframe>',
  ),
  film: bare(
    'Film of the opening',
    '<div class="player"><video src="opening.mp4" controls></video><button>Play</button></div>',
  ),
}
