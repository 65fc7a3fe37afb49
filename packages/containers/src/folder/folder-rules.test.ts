import { describe, expect, it } from 'vitest'
import { archivePaths } from './archive-paths.ts'
import { fileIn, folderIn, type KnownFolder, topFolder } from './folder-rules.ts'
import { Listing } from './listing.ts'
import { mirrorCapture } from './mirror.ts'

const nothing = new Listing([], [])

/** Why the folder `name`, which holds `inside`, is passed over among `beside`. */
function reasonOf(name: string, beside: readonly string[], inside: readonly string[] = ['frame.html']) {
  const around = topFolder('saved', new Listing(beside, [name]))
  return folderIn(around, name, new Listing(inside, [])).reason
}

describe('the parts of a saved page', () => {
  it.each([
    ['Ferry to Harl_files', 'Ferry to Harl.html'],
    ['Ferry_fichiers', 'Ferry.htm'],
    ['Fähre-Dateien', 'Fähre.html'],
    ['Fa\u0308hre-Dateien', 'F\u00e4hre.html'],
    ['Ferry.files', 'Ferry.htm'],
    ['Ferja_FILES', 'Ferja.xhtml'],
  ])('lie in %s beside %s', (folder, page) => {
    expect(reasonOf(folder, ['other.html', page])).toBe('part of a saved page')
  })

  it('are known by what only browsers write, also in other languages and where the page was renamed', () => {
    expect(reasonOf('Паром_файлы', ['Паром.html'], ['saved_resource(1).html'])).toBe('part of a saved page')
    expect(reasonOf('Ferry_files', ['renamed.html'], ['app.js.download', 'frame.html'])).toBe(
      'part of a saved page',
    )
  })

  it('are no pages however deep they lie', () => {
    const around = topFolder('saved', new Listing(['Ferry.html'], ['Ferry_files']))
    const parts = folderIn(around, 'Ferry_files', new Listing([], ['deeper']))
    const deeper = folderIn(parts, 'deeper', new Listing(['a.html'], []))
    expect(fileIn(deeper, 'a.html').reason).toBe('part of a saved page')
  })

  it.each([
    ['press_files', ['other.html']],
    ['news_archive', ['news.html']],
    ['files', ['files.html']],
    ['news', ['news.html']],
  ])('are not taken to be in %s beside %s', (folder, beside) => {
    expect(reasonOf(folder, beside)).toBeNull()
  })
})

describe('names', () => {
  const folder = topFolder('x', nothing)
  it.each([
    ['.DS_Store', 'hidden file'],
    ['Thumbs.db', 'hidden file'],
    ['arms.PNG', 'image'],
    ['style.css?ver=5.1', 'style sheet'],
    ['app.js', 'script'],
    ['article.php?id=1', null],
    ['load.php?only=a.css', null],
    ['view', null],
    ['statement.aspx', null],
    ['crawl.warc.gz', null],
  ])('%s is: %s', (name, reason) => {
    expect(fileIn(folder, name).reason).toBe(reason)
  })

  it('of hidden folders hide what is in them', () => {
    expect(folderIn(folder, '.git', nothing).reason).toBe('hidden file')
    expect(folderIn(folder, '__MACOSX', nothing).reason).toBe('hidden file')
  })
})

describe('mirrors', () => {
  const url = (path: string) => mirrorCapture(path.split('/'), false)?.url ?? null

  it.each([
    ['m/www.velmar.example/news/7.html', 'https://www.velmar.example/news/7.html'],
    ['www.velmar.example/news/7', 'https://www.velmar.example/news/7'],
    ['m/ports.velmar.no/index.html', 'https://ports.velmar.no/'],
    ['m/ports.velmar.no/news/index.html', 'https://ports.velmar.no/news/'],
    ['m/velmar.org/article.php?id=7&l=en', 'https://velmar.org/article.php?id=7&l=en'],
    ['m/velmar.org/article.php?id=7.html', 'https://velmar.org/article.php?id=7'],
    ['m/velmar.org/statement.aspx.html', 'https://velmar.org/statement.aspx'],
    ['m/velmar.org/article.php@id=7.html', 'https://velmar.org/article.php?id=7'],
    ['m/velmar.org/view?id=7.html', 'https://velmar.org/view?id=7'],
    ['m/velmar.org/view@page=a.html', 'https://velmar.org/view?page=a.html'],
    ['m/velmar.org/staff@velmar.html', 'https://velmar.org/staff@velmar.html'],
    ['m/velmar.org/article.php?page=a.html', 'https://velmar.org/article.php?page=a.html'],
    ['m/velmar.org/50%.html', 'https://velmar.org/50%25.html'],
    ['m/velmar.org/view?page=a.html', 'https://velmar.org/view?page=a.html'],
    ['m/velmar.org/пирс 7.html', 'https://velmar.org/%D0%BF%D0%B8%D1%80%D1%81%207.html'],
    ['m/velmar.org/a%2Fb.html', 'https://velmar.org/a%2Fb.html'],
    ['m/velmar.org+8080/a.html', 'https://velmar.org:8080/a.html'],
    ['m/http/velmar.org/a.html', 'http://velmar.org/a.html'],
    [
      'm/web.archive.org/web/20310503080000/https:/velmar.org/7',
      'https://web.archive.org/web/20310503080000/https:/velmar.org/7',
    ],
  ])('%s was %s', (path, address) => {
    expect(url(path)).toBe(address)
  })

  it.each([
    'saved/news/7.html',
    'saved/my.documents/7.html',
    'saved/notes.md/7.html',
    'saved/127.0.0.1/7.html',
    'saved/v1.2/7.html',
    'saved/2031/velmar.org/7.html',
    'saved/velmar.org',
    'a.html',
  ])('%s says nothing', (path) => {
    expect(url(path)).toBeNull()
  })

  it.each([
    ['each query ends so', ['article.php?l=en.html', 'article.php?l=fr.html', 'a.css?v=1'], true],
    ['a server makes no such page', ['article.php?l=en.html', 'view.aspx.html'], true],
    ['one does not', ['article.php?l=en.html', 'article.php?page=a.html', 'view?id=1'], false],
    ['it may be by itself', ['article.php?page=a.html', 'index.html'], false],
  ])('have .html put behind their names where %s', (_why, files, isAdded) => {
    const folder = folderIn(topFolder('m', nothing), 'velmar.org', new Listing(files, []))
    expect(fileIn(folder, files[0] ?? '').capture?.url).toBe(
      `https://velmar.org/${isAdded ? files[0]?.replace('.html', '') : files[0]}`,
    )
  })

  it('of HTTrack hold its own files, and its names are no addresses', () => {
    const project = topFolder(
      'project',
      new Listing(['index.html', 'backblue.gif', 'hts-log.txt'], ['hts-cache', 'www.velmar.example']),
    )
    expect(fileIn(project, 'index.html').reason).toBe('file of HTTrack itself')
    expect(folderIn(project, 'hts-cache', nothing).reason).toBe('file of HTTrack itself')
    const site: KnownFolder = folderIn(project, 'www.velmar.example', new Listing(['index.html'], []))
    expect(fileIn(site, 'index.html')).toEqual({ reason: null, capture: null })
  })
})

describe('paths of an archive', () => {
  it('tell the same as the names in a folder', () => {
    const paths = [
      'saved/Ferry.html',
      'saved/Ferry_files/frame.html',
      'saved/Ferry_files/deep/a.html',
      '__MACOSX/saved/._Ferry.html',
      'www.velmar.example/news/7.html',
      'arms.png',
      `${'a/'.repeat(30_000)}b.html`,
    ]
    const known = archivePaths(paths)
    expect(paths.map((path) => known(path).reason)).toEqual([
      null,
      'part of a saved page',
      'part of a saved page',
      'hidden file',
      null,
      'image',
      null,
    ])
    expect(known('www.velmar.example/news/7.html').capture?.url).toBe(
      'https://www.velmar.example/news/7.html',
    )
  })
})
