import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { top } from './sources.ts'

/** Three words make a list. */
const leastWords = 3

/** Word lists in a file, each as it is printed: words are data and belong into a lexicon. */
export function wordListsIn(file: string): string[] {
  return wordListsOf(file, readFileSync(join(top, file), 'utf8'))
}

export function wordListsOf(file: string, text: string): string[] {
  const found: string[] = []
  const take = ({ start, end }: { readonly start: number; readonly end: number }, words: number) => {
    if (words >= leastWords) found.push(text.slice(start, end).replace(/\s+/g, ' ').slice(0, 120))
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node && node.regex) take(node, alternativesIn(node.regex.pattern))
      // Spaces around the bar part what is said in an example, not the alternatives of a pattern.
      else if (typeof node.value === 'string' && !node.value.includes(' | '))
        take(node, alternativesIn(node.value))
    },
    TemplateLiteral(node) {
      take(node, alternativesIn(node.quasis.map(({ value }) => value.raw).join('#')))
    },
    CallExpression({ callee }) {
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Literal') return
      const isSplit = callee.property.type === 'Identifier' && callee.property.name === 'split'
      const { value } = callee.object
      if (isSplit && typeof value === 'string') take(callee.object, value.split(' ').length)
    },
    ArrayExpression(node) {
      const words = node.elements.filter(
        (item) => item?.type === 'Literal' && typeof item.value === 'string' && isWord(item.value),
      )
      take(node, words.length)
    },
  }).visit(parseSync(file, text).program)
  return found
}

const isWord = (text: string) => /^\p{Ll}[\p{Ll}'-]*$/u.test(text)

/** How many words stand beside others in a pattern: four in `(?:said|says) (?:that|so)`. */
export function alternativesIn(pattern: string): number {
  const plain = pattern
    .replace(/\\[pPk][{<][^}>]*[}>]|\\u\{[^}]*\}|\\./g, '.')
    .replace(/\[[^\]]*\]/g, '.')
    .replace(/\(\?(?:<?[:=!]|<\w+>|:)/g, '(')
    .replace(/\{\d*,?\d*\}/g, '')
  let words = 0
  const open: string[][] = []
  let alternatives = ['']
  const close = () => {
    if (alternatives.length > 1) words += alternatives.filter((one) => /\p{L}{2}/u.test(one)).length
  }
  for (const character of plain) {
    if (character === '(') {
      open.push(alternatives)
      alternatives = ['']
    } else if (character === ')') {
      close()
      alternatives = open.pop() ?? ['']
    } else if (character === '|') alternatives.push('')
    else alternatives[alternatives.length - 1] += character
  }
  close()
  return words
}
