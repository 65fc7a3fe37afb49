/**
 * Pages of one statement as the systems of press offices make them, with what stands around it. Systems are told by
 * their mark-up; every word in them is invented.
 */
export interface OfficePage {
  readonly html: string
  readonly title: string
  readonly text: readonly string[]
  readonly related?: readonly (readonly [teaser: string, date: string | null])[]
}

const title = 'Minister Kerrin opens the pilot station of Selmouth'
export const story = [
  'Ada Kerrin, Minister of Tides of Velmar, opened the new pilot station of Selmouth on Friday in the presence of two hundred guests.',
  'The station will guide three hundred ships a year, she said. “Nobody will have to wait for the tide any more.”',
  'Bo Tarn, mayor of Harl, thanked the builders and asked that the old lamp be kept as a sign of the town.',
]
const p = story.map((text) => `<p>${text}</p>`).join('\n')

const wordPress: OfficePage = {
  title,
  text: story,
  related: [
    ['The lamp of Harl is lit again after two years of work', '2031-04-28'],
    ['Divers of the northern coast are paid more from June on', '2031-04-21'],
  ],
  html: `<!DOCTYPE html><html lang="en-GB"><head><title>${title} – Ministry of Tides</title></head>
<body class="post-template-default single single-post has-sidebar cookies-not-set">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu"><li class="menu-item"><a href="/">Home</a></li><li class="menu-item menu-item-has-children"><a href="#">More</a><ul class="sub-menu"><li><a href="/jobs">Jobs and traineeships of the ministry</a></li><li><a href="/tenders">Tenders and contracts of the ministry</a></li></ul></li></ul></nav></header>
<div id="content" class="site-content"><main id="primary" class="site-main"><article id="post-77" class="post type-post hentry category-news tag-ports">
<header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/77"><time class="entry-date published" datetime="2031-05-02T09:00:00+00:00">2 May 2031</time></a></span><span class="byline"> by <a href="/author/press">press</a></span></div></header>
<div class="entry-content">${p}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/news">News</a></span><span class="tags-links">Tagged <a href="/t">ports</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><div class="nav-links"><div class="nav-previous"><a href="/76">A school for divers opens in the customs house</a></div></div></nav>
<div class="related-posts"><h3>Related news</h3><ul><li><a href="/70">The lamp of Harl is lit again after two years of work</a> <span class="date">28 April 2031</span></li><li><a href="/69">Divers of the northern coast are paid more from June on</a> <span class="date">21 April 2031</span></li></ul></div>
<div id="comments" class="comments-area"><h2>Leave a Reply</h2><p>Your email address will not be published. Required fields are marked with a star, and your words are read before they are shown.</p></div></main>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Latest news</h2><ul><li><a href="/x">Latest news about the weather on the coast of Velmar</a></li></ul></section><section class="widget widget_tag_cloud"><h2>Tags</h2><a href="/t">ports</a> <a href="/u">ships</a></section></aside></div>
<footer class="site-footer"><p>The Ministry of Tides looks after the harbours of Velmar. Its seat is in Harl, and it was founded in 1904.</p></footer></body></html>`,
}

const elementor: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>${title}</title></head><body class="elementor-default elementor-page"><div data-elementor-type="header" class="elementor elementor-location-header"><div class="elementor-widget elementor-widget-nav-menu"><nav><a href="/">Home</a></nav></div></div>
<div data-elementor-type="single-post" class="elementor elementor-location-single"><section class="elementor-section"><div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">${title}</h1></div></div>
${story.map((text) => `<div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div>`).join('')}</section></div>
<div data-elementor-type="footer" class="elementor elementor-location-footer"><div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>The Ministry of Tides looks after the harbours of Velmar. Its seat is in Harl.</p></div></div></div></body></html>`,
}

const drupal: OfficePage = {
  title,
  text: story,
  html: `<html lang="en"><head><title>${title} | Ministry of Tides</title></head><body class="html not-front node-type-press-release"><section class="usa-banner"><div class="usa-accordion"><header class="usa-banner__header"><p>An official website of the Republic of Velmar. Here is how you know that it is one of ours.</p></header></div></section>
<div class="l-header"><ul class="menu"><li class="leaf"><a href="/about">About us</a></li><li class="expanded"><span class="nolink">More</span><ul class="menu"><li><a href="/issues/defence">Defence of the coast and its islands</a></li><li><a href="/issues/pay">Equal pay for divers and for pilots</a></li></ul></li></ul></div>
<div class="l-main"><div class="breadcrumb"><a href="/">Home</a> » <a href="/news">News</a></div><h1 class="page-title">${title}</h1>
<article class="node node--press-release"><div class="field field--name-field-pr-date field--type-datetime"><div class="field__items"><div class="field__item even"><span class="date-display-single">Friday, May 2, 2031</span></div></div></div>
<div class="field field--name-body field--type-text-with-summary field--label-hidden"><div class="field__items"><div class="field__item even" property="content:encoded">${p}</div></div></div>
<div class="field field--name-field-topics field--label-above"><div class="field__label">Related topics:&nbsp;</div><div class="field__items"><div class="field__item even"><a href="/topic/ports">Ports and harbours of the coast</a></div><div class="field__item odd"><a href="/topic/pilots">Pilots, divers and their schools</a></div></div></div></article></div>
<div class="l-footer"><ul class="menu"><li><a href="/sitemap">Site map</a></li></ul></div></body></html>`,
}

const joomla: OfficePage = {
  title,
  text: story,
  html: `<html xml:lang="en-gb"><head><title>${title}</title><base href="https://tides.example/en/news/77"></head><body class="site com_content view-article"><div class="moduletable_menu"><ul class="nav menu mod-list"><li class="item-101 current active"><a href="/">Home</a></li></ul></div><div id="content"><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">${title}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="published"><time datetime="2031-05-02T09:00:00+00:00" itemprop="datePublished">Published: 02 May 2031</time></dd><dd class="hits">Hits: 734</dd></dl><div itemprop="articleBody">${p}</div><ul class="pager pagenav"><li class="previous"><a href="/76" rel="prev">Prev</a></li><li class="next"><a href="/78" rel="next">Next</a></li></ul></div></div></body></html>`,
}

const aspTables: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>${title}</title></head><body leftmargin="0" bgcolor="#FFFFFF"><form name="aspnetForm" method="post" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"><table width="780" border="0" cellpadding="0" cellspacing="0"><tr><td colspan="3"><a href="default.aspx"><img src="top.gif"></a></td></tr><tr><td width="150" valign="top" bgcolor="#003366"><table><tr><td><font color="white" size="2"><a href="a.aspx">The Minister</a></font></td></tr><tr><td><font size="2"><a href="b.aspx">Press releases</a></font></td></tr><tr><td><font size="2"><a href="c.aspx">Speeches</a></font></td></tr></table></td><td valign="top"><table width="100%"><tr><td align="center"><font size="4" face="Verdana"><b>${title}</b></font></td></tr><tr><td align="right"><font size="1">02/05/2031</font></td></tr><tr><td align="justify"><font face="Verdana" size="2">${story.join('<br><br>')}</font></td></tr></table></td><td width="120"><font size="1"><a href="d.aspx">Print</a></font></td></tr><tr><td colspan="3" align="center"><font size="1">© 2031 Ministry of Tides. All rights reserved. Best viewed in 1024 x 768.</font></td></tr></table></form></body></html>`,
}

const sharePoint: OfficePage = {
  title,
  text: story,
  html: `<html dir="ltr" lang="en-US"><head><title>${title}</title></head><body><form method="post" action="77.aspx" id="aspnetForm"><div id="s4-ribbonrow"><span>Turn on more accessible mode</span></div><div id="s4-workspace"><div id="s4-bodyContainer"><div class="ms-core-navigation"><ul class="root static"><li class="static"><a class="static menu-item" href="/">Home</a></li></ul></div><div id="DeltaPlaceHolderMain"><h1>${title}</h1><div class="ms-rtestate-field" style="display:inline"><div id="__publishingReusableFragmentIdSection"></div>${story.map((text) => `<p class="ms-rteElement-P">​${text}</p>`).join('')}</div></div></div></div></form></body></html>`,
}

const liferay: OfficePage = {
  title,
  text: story,
  html: `<html class="ltr"><head><title>${title} - Ministry of Tides</title></head><body class="controls-visible signed-out public-page site"><nav id="navigation"><ul><li><a href="/web/guest/home">Home</a></li></ul></nav><div id="main-content"><div class="portlet-layout row"><div class="portlet-column col-md-8"><div class="portlet-boundary portlet-asset-publisher"><section class="portlet"><div class="portlet-content"><div class="asset-full-content"><h3 class="header-title"><span>${title}</span></h3><div class="asset-content"><div class="journal-content-article">${p}<p>Harl, 2 May 2031</p></div></div></div></div></section></div></div></div></div><footer id="footer"><p>Powered by the wind and the tide. All pages of this site are free to copy for everybody.</p></footer></body></html>`,
}

const typo3: OfficePage = {
  title,
  text: story,
  related: [['Der Leuchtturm von Harl brennt nach zwei Jahren wieder', '2031-04-28']],
  html: `<html lang="de"><head><title>${title}: Gezeitenamt</title></head><body><div class="tx-cookies-banner cookie-bar"><p>Wir verwenden Cookies, damit unsere Seiten besser werden. Wenn Sie weiterlesen, stimmen Sie zu. Mehr dazu steht in unserer Erklärung.</p></div><div id="mainnav"><ul><li><a href="/">Start</a></li></ul></div><div id="content"><!--TYPO3SEARCH_begin--><div id="c77" class="frame frame-default frame-type-textmedia"><div class="news news-single"><div class="article" itemscope><div class="header"><h3 itemprop="headline">${title}</h3></div><div class="news-text-wrap" itemprop="articleBody">${p}</div><div class="news-related-wrap"><div class="news-related news-related-news"><h4>Weitere Meldungen</h4><ul><li><span class="news-related-news-date">28.04.2031</span> <a href="/70">Der Leuchtturm von Harl brennt nach zwei Jahren wieder</a></li></ul></div></div></div></div></div><!--TYPO3SEARCH_end--></div></body></html>`,
}

const bitrix: OfficePage = {
  title,
  text: story,
  related: [
    ['Маяк Харла снова горит после двух лет работы', '2031-04-28'],
    ['Водолазам северного берега будут платить больше', '2031-04-21'],
  ],
  html: `<html lang="ru"><head><title>${title}</title></head><body><div id="panel"></div><div class="header"><div class="top-menu"><a href="/">Главная</a><a href="/news/">Новости</a></div></div><div class="workarea"><div class="bx-breadcrumb"><a href="/">Главная</a></div><h1 id="pagetitle">${title}</h1><div class="news-detail"><span class="news-date-time">02.05.2031</span>${p}<div style="clear:both"></div></div><div class="news-list-small"><div class="title">Читайте также:</div><div class="news-item"><span class="news-date-time">28.04.2031</span><a href="/news/70/">Маяк Харла снова горит после двух лет работы</a></div><div class="news-item"><span class="news-date-time">21.04.2031</span><a href="/news/69/">Водолазам северного берега будут платить больше</a></div></div></div><div class="footer"><div class="footer-menu"><a href="/map/">Карта сайта</a></div></div></body></html>`,
}

const govUk: OfficePage = {
  title,
  text: story,
  related: [['The lamp of Harl is lit again after two years of work', null]],
  html: `<html class="govuk-template" lang="en"><head><title>${title} - GOV.VELMAR</title></head><body class="govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner govuk-cookie-banner" role="region"><div class="govuk-cookie-banner__message"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies to understand how you use it, remember your settings and improve our services.</p></div></div><header class="gem-c-layout-super-navigation-header"><nav><h2>Menu</h2><ul><li><a href="/browse/benefits">Benefits</a></li></ul></nav></header><div id="wrapper" class="govuk-width-container"><main id="content" role="main" class="govuk-main-wrapper"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><span class="govuk-caption-xl">Press release</span><h1 class="gem-c-title__text govuk-heading-l">${title}</h1></div></div><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/o">Ministry of Tides</a></dd><dt>Published</dt><dd>2 May 2031</dd></dl></div><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">${p}</div></div></div><div class="govuk-grid-column-one-third"><div class="gem-c-contextual-sidebar"><h2 class="govuk-heading-s">Related content</h2><nav role="navigation"><ul><li><a href="/x">Shipping</a></li></ul></nav></div></div></div><section class="related"><h2>Related content</h2><ul><li><a href="/70">The lamp of Harl is lit again after two years of work</a></li></ul></section></main></div><footer class="gem-c-layout-footer"><p>All content is free to copy, except where otherwise stated, for everybody in the world.</p></footer></body></html>`,
}

const next: OfficePage = {
  title,
  text: story,
  html: `<html lang="en"><head><title>${title}</title></head><body><div id="__next"><div class="Layout_wrap__x1"><div class="Header_root__a2"><div class="flex gap-4"><a href="/">Home</a><a href="/news">News</a></div></div><div class="Article_root__b3 hidden md:block"><h1>${title}</h1><div class="Article_body__c4">${p}</div></div><div style="display:none" class="modal"><p>Subscribe to the letter of the ministry, and read on Monday what others read on Friday.</p></div></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script><noscript>Enable JavaScript</noscript></body></html>`,
}

const chinese: OfficePage = {
  title: '克林部长出席塞尔茅斯引航站启用仪式',
  text: [
    '五月二日，维尔马潮汐部部长阿达·克林出席了塞尔茅斯新引航站的启用仪式，两百名来宾到场。',
    '克林表示，该站每年将为三百艘船只引航，今后任何船只都不必再等待涨潮。',
    '哈尔市市长博·塔恩向建设者表示感谢，并希望保留旧灯塔作为该市的标志。',
  ],
  related: [
    ['哈尔灯塔历时两年修复后重新点亮', '2031-04-28'],
    ['北部海岸潜水员六月起涨工资', '2031-04-21'],
  ],
  html: `<html><head><meta charset="utf-8"><title>克林部长出席塞尔茅斯引航站启用仪式_潮汐部</title></head><body><div class="top"><a href="/">首页</a>|<a href="/xw/">新闻</a></div><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xw/">部领导活动</a></div><div class="content"><h1>克林部长出席塞尔茅斯引航站启用仪式</h1><div class="time">2031-05-02 09:00 来源：潮汐部</div><div class="TRS_Editor"><p>　　五月二日，维尔马潮汐部部长阿达·克林出席了塞尔茅斯新引航站的启用仪式，两百名来宾到场。</p><p>　　克林表示，该站每年将为三百艘船只引航，今后任何船只都不必再等待涨潮。</p><p>　　哈尔市市长博·塔恩向建设者表示感谢，并希望保留旧灯塔作为该市的标志。</p></div></div><div class="xgxw"><h2>相关新闻</h2><ul><li><a href="/70.htm">哈尔灯塔历时两年修复后重新点亮</a><span>2031-04-28</span></li><li><a href="/69.htm">北部海岸潜水员六月起涨工资</a><span>2031-04-21</span></li></ul></div><div class="footer"><p>主办单位：潮汐部　地址：哈尔市港口路一号　邮编：一〇〇〇〇一</p></div></body></html>`,
}

const japanese: OfficePage = {
  title: 'ケリン大臣のセルマス水先案内所開所式出席',
  text: [
    '五月二日、アダ・ケリン潮汐大臣は、二百名の来賓が見守る中、セルマスの新しい水先案内所の開所式に出席しました。',
    'ケリン大臣は、同案内所は年間三百隻の船を案内し、今後は誰も満潮を待つ必要がなくなる旨述べました。',
  ],
  html: `<html lang="ja"><head><title>ケリン大臣のセルマス水先案内所開所式出席｜潮汐省</title></head><body><div id="wrap"><div id="skip"><a href="#contents">本文へ</a></div><div id="globalnav"><ul><li><a href="/">ホーム</a></li></ul></div><div id="topicpath"><ol><li><a href="/">トップページ</a></li><li>報道発表</li></ol></div><div id="maincontents"><p id="article-label">報道発表</p><h1 class="title1">ケリン大臣のセルマス水先案内所開所式出席</h1><p class="rightalign">令和13年5月2日</p><div class="any-area"><ol class="number-brackets"><li>五月二日、アダ・ケリン潮汐大臣は、二百名の来賓が見守る中、セルマスの新しい水先案内所の開所式に出席しました。</li><li>ケリン大臣は、同案内所は年間三百隻の船を案内し、今後は誰も満潮を待つ必要がなくなる旨述べました。</li></ol></div><div class="linklist"><h2>関連リンク</h2><ul><li><a href="/a">水先案内</a></li></ul></div></div><div id="footer"><a href="/">法的事項</a></div></div></body></html>`,
}

const pib: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>Press Release:Press Information Bureau of Velmar</title><meta property="og:title" content="${title}"></head><body><form method="post" id="form1"><div class="innner-page-main-about-us-content-right-part"><div class="MinistryNameSubhead text-center">Ministry of Tides</div><div class="text-center"><h2>${title}</h2></div><div class="ReleaseDateSubHeaddateTime text-center pt20">Posted On: 02 MAY 2031 5:22PM by PIB Harl</div><div class="pt20"></div><div>${story.map((text) => `<p style="margin:0in; text-align:justify"><span style="font-size:12pt"><span style="font-family:Arial">${text}</span></span></p>`).join('')}</div><p style="text-align:center">***</p><p><strong>AK/BT</strong></p><div class="ReleaseLang">(Release ID: 77) <span>Visitor Counter : 412</span></div><div class="BackGroundBlue"><span>Read this release in:</span> <a href="/hi">Harlish</a>, <a href="/ur">Selmic</a></div></div></form></body></html>`,
}

const brOnly: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>${title}</title></head><body><table><tr><td><a href="/">Home</a></td><td><a href="/list">Index</a></td></tr></table><center><h2>${title}</h2></center>${story.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br>`).join('\n')}</body></html>`,
}

const kcna: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>VNA</title></head><body><div class="container"><div class="top"><a href="/">VNA</a></div><div class="article-main"><div class="article-title"><span class="main">${title}</span></div><div class="article-content"><div class="content-wrapper">${p}<p>www.vna.example (Juche120.5.2.)</p></div></div></div></div></body></html>`,
}

const logoHeading: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>Ministry of Tides</title></head><body><div id="logo"><h1><a href="/">Ministry of Tides</a></h1></div><div id="middle"><div class="col"><h3>${title}</h3><p class="date">2 May 2031</p>${p}</div></div></body></html>`,
}

const plone: OfficePage = {
  title,
  text: story,
  html: `<html lang="pt-br"><head><title>${title} — Ministério</title></head><body class="template-newsitem_view"><div id="portal-personaltools"><a href="/login">Entrar</a></div><main id="main-content" role="main"><article id="content"><h1 class="documentFirstHeading">${title}</h1><div id="plone-document-byline"><span class="documentPublished"><span>Publicado em</span> <span class="value">02/05/2031 09h00</span></span></div><div class="social-links"><ul><li>Compartilhe:</li><li><a href="#">Compartilhe por Facebook</a></li></ul></div><div id="content-core"><div id="parent-fieldname-text">${p}</div></div></article><div id="viewlet-below-content-body"><div id="category">Categoria <span><a href="/x">Portos</a></span></div><div class="tags">Tags: <a href="/t">portos</a></div></div></main></body></html>`,
}

const koreanBoard: OfficePage = {
  title: '케린 장관 셀머스 도선사 사무소 개소식 참석',
  text: [
    '아다 케린 벨마르 조석부 장관은 오월 이일 이백 명의 내빈이 참석한 가운데 셀머스의 새 도선사 사무소 개소식에 참석하였습니다.',
    '케린 장관은 이 사무소가 해마다 선박 삼백 척을 안내할 것이며 이제 아무도 밀물을 기다릴 필요가 없을 것이라고 말하였습니다.',
  ],
  html: '<html lang="ko"><head><title>보도자료 상세보기|조석부</title></head><body><div id="gnb"><ul><li><a href="/">홈</a></li></ul></div><div id="content"><h2>보도자료</h2><div class="board_view"><div class="view_tit"><h3>케린 장관 셀머스 도선사 사무소 개소식 참석</h3><ul><li>작성일 : 2031-05-02</li><li>조회수 : 412</li></ul></div><div class="view_con"><p>아다 케린 벨마르 조석부 장관은 오월 이일 이백 명의 내빈이 참석한 가운데 셀머스의 새 도선사 사무소 개소식에 참석하였습니다.</p><p>케린 장관은 이 사무소가 해마다 선박 삼백 척을 안내할 것이며 이제 아무도 밀물을 기다릴 필요가 없을 것이라고 말하였습니다.</p></div><div class="btn_area"><a href="list.do">목록</a></div><ul class="prev_next"><li><strong>이전글</strong><a href="/76">항구 학교가 문을 열다</a></li></ul></div></div></body></html>',
}

/** The same text for wide and for narrow screens. */
const twice: OfficePage = {
  title,
  text: story,
  html: `<html><head><title>${title}</title></head><body><main><h1>${title}</h1><div class="desktop">${p}</div><div class="mobile">${p}</div></main></body></html>`,
}

export const officePages: Readonly<Record<string, OfficePage>> = {
  wordPress,
  elementor,
  drupal,
  joomla,
  aspTables,
  sharePoint,
  liferay,
  typo3,
  bitrix,
  govUk,
  next,
  chinese,
  japanese,
  pib,
  brOnly,
  kcna,
  logoHeading,
  plone,
  koreanBoard,
  twice,
}
