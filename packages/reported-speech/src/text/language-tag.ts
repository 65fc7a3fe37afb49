/**
 * A BCP 47 tag as it is usually written: `en`, `en-GB`, `zh-Hant-TW`. Case says nothing in a tag, and programs write underscores;
 * English has a tag of three letters as well. What is no tag stays as it is.
 */
export function usualTag(given: string): string {
  const tag = given.trim()
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i.test(tag)) return given
  const [language = '', ...others] = tag.toLowerCase().split(/[-_]/)
  const isPrivate = others.indexOf('x')
  const written = others.map((part, at) => {
    if (isPrivate !== -1 && at > isPrivate) return part
    if (/^[a-z]{4}$/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1)
    return /^[a-z]{2}$/.test(part) ? part.toUpperCase() : part
  })
  return [language === 'eng' ? 'en' : language, ...written].join('-')
}
