import type { CodeEntry } from './code-entry.ts'

/** Why a page is not read. */
export const pageCodes: readonly CodeEntry[] = [
  {
    place: 'PAGE',
    code: 'PAGE_EMPTY',
    when: 'The page holds nothing but white space.',
    todo: 'Save the page again with its text.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_BINARY',
    when: 'The file is not text: an image, a PDF, an archive.',
    todo: 'Save the page as text or HTML.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_TOO_LARGE',
    when: 'The page is longer than 10 MiB, or it has far more elements, lines or sentences than a text of its length has.',
    todo: 'Split the page, or save only the text of the article.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_ENCODING',
    when: 'The page does not say which encoding its letters have and they do not show it, or they are not of the encoding that it declares.',
    todo: 'Save the page as UTF-8.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_JSON',
    when: 'The JSON is not valid, or its fields are not those of a page.',
    todo: 'Compare it with the fields in the README.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_NOT_FOUND',
    when: 'The file is what a server shows in place of a page that it does not have.',
    todo: 'Save the page from its present address.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_ERROR',
    when: 'The file is another error of a server, such as "503 Service Unavailable".',
    todo: 'Save the page again when the server shows it.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_ROBOT_CHECK',
    when: 'The file is a check whether the visitor is a robot.',
    todo: 'Open the page in a browser, and save it when the article is shown.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_LOGIN',
    when: 'The file is a form to log in.',
    todo: 'Save the page from a browser that is logged in.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_CONSENT',
    when: 'The file holds a question about cookies and nothing else.',
    todo: 'Answer it in a browser, and save the page again.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_SCRIPT_ONLY',
    when: 'The page is filled by its scripts, and the file holds no text of it.',
    todo: 'Save the page from a browser when the article is shown.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_FRAME',
    when: 'The page is a frame around another page or a film.',
    todo: 'Save the page that is shown in it.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_LIST',
    when: 'The page is a list of articles, such as a front page, and holds none.',
    todo: 'Publish the pages that it links to.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_SEVERAL_ARTICLES',
    when: 'The page holds several whole articles.',
    todo: 'Save the page of each article, or give each one as a line of JSON Lines.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_NO_ARTICLE',
    when: 'The page is readable but holds no article, for example because only a banner is left of it.',
    todo: 'Save the page of the article itself.',
  },
  {
    place: 'PAGE',
    code: 'OTHER_FORMAT',
    when: 'The file is whole and has a format that holds no page: an image, a font, a database, an archive of another kind. The message names it.',
    todo: 'Nothing, or save the page itself.',
  },
  {
    place: 'PAGE',
    code: 'OTHER_RECORD',
    when: 'A part of a container is not a page: a redirect, an image, a request. The message says which.',
    todo: 'Nothing.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_BROKEN',
    when: 'A container, or one record of it, is broken or cut off. What could be read of it was read.',
    todo: 'Copy or download the file again.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_TOO_LARGE',
    when: 'A container holds more bytes or more entries than are read of one file, or the files of one request hold more than `containerPages`.',
    todo: 'Split it into several files, or publish it with `communique publish`, which sends page by page.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_RATIO',
    when: 'Something in a container unpacks to so many times its size as pages never do.',
    todo: 'Pack the pages again.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_DEPTH',
    when: 'A container holds containers that hold containers, deeper than they are opened.',
    todo: 'Unpack it, and give what is in it.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_LOCKED',
    when: 'A file in a ZIP archive is encrypted, or packed by a method that is not read.',
    todo: 'Save it again as an ordinary ZIP archive.',
  },
  {
    place: 'PAGE',
    code: 'ARTICLE_WITHDRAWN',
    when: 'The same bytes were published before and the article was withdrawn.',
    todo: 'Nothing. The article stays withdrawn, until somebody restores it.',
  },
  {
    place: 'PAGE',
    code: 'INTERNAL_SERVER_ERROR',
    when: 'The database refused this page, or the parser crashed on it or took too long (20 seconds, plus 20 seconds for each MiB).',
    todo: 'Give the request id to the operator of the server.',
  },
]
