/** What systems and programs put beside files. */
const systemFiles = /^(?:\..*|Thumbs\.db|desktop\.ini|~\$.*)$/i
const systemFolders = /^(?:\..*|__MACOSX|\$RECYCLE\.BIN|System Volume Information)$/i

const byEnding: ReadonlyMap<string, string> = new Map(
  Object.entries({
    image: 'png jpg jpeg jpe gif svg svgz webp avif ico bmp tif tiff heic apng cur',
    'style sheet': 'css scss less',
    script: 'js mjs cjs ts jsx tsx map wasm vbs download',
    font: 'woff woff2 ttf otf eot',
    sound: 'mp3 ogg oga wav flac m4a aac opus mid',
    video: 'mp4 m4v webm mov avi mkv mpg mpeg ogv flv wmv m3u8 vtt srt',
    program: 'exe dll so dylib apk dmg msi jar class swf bat ps1',
    'style of documents': 'xsl xslt xsd dtd',
    settings: 'ini cfg conf toml yaml yml lock webmanifest',
    shortcut: 'url webloc desktop lnk',
  }).flatMap(([reason, endings]) => endings.split(' ').map((ending) => [ending, reason] as const)),
)

/** What sites say to programs. */
const forRobots = /^(?:robots|ads|app-ads|humans|security|llms)\.txt$/i

/** Why a file is no page, by its name alone; null where only its bytes can tell. */
export function fileReason(name: string): string | null {
  if (systemFiles.test(name)) return 'hidden file'
  if (forRobots.test(name)) return 'words for programs'
  // A mirror writes the query of the address behind the name.
  const ending = /\.([a-z\d]{1,11})(?:[?@][^/]*)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return byEnding.get(ending) ?? null
}

/** Why nothing in a folder is a page, by its name alone. */
export const folderReason = (name: string): string | null => (systemFolders.test(name) ? 'hidden file' : null)
