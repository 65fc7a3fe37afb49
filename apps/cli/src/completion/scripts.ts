import type { Completion, Place } from './command-tree.ts'

/** A script for a shell that completes the command line, from what is known of it. */
export type Script = (places: readonly Place[]) => string

/** Text that a shell takes as it is. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
/** In fish, a backslash stays one even within quotes. */
const quotedForFish = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`

/** The paths of commands, as the patterns of a `case`. */
const paths = (places: readonly Place[], separator: string) =>
  places
    .filter(({ path }) => path !== '')
    .map(({ path }) => quoted(path))
    .join(separator)

const wordsAt = ({ commands, flags }: Place): readonly Completion[] => [...commands, ...flags]

export const bash: Script = (places) => `# bash completion of communique: source <(communique completion bash)
_communique() {
  local current=\${COMP_WORDS[COMP_CWORD]} at='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${paths(places, '|')}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at \${COMP_WORDS[COMP_CWORD - 1]}" in
${valueCases(places, (values) => `COMPREPLY=($(compgen -W ${quoted(values)} -- "$current")); return`, 'return')}
  esac
  case "$at" in
${places.map((place) => `    ${quoted(place.path)}) words=${quoted(spaced(wordsAt(place)))} ;;`).join('\n')}
  esac
  [[ $current == -* || $words != -* ]] || return
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _communique communique
`

export const zsh: Script = (places) => `#compdef communique
# zsh completion of communique: source <(communique completion zsh)
_communique() {
  local at='' i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      ${paths(places, '|')}) at="$at \${words[i]}" ;;
    esac
  done
  case "$at \${words[CURRENT-1]}" in
${valueCases(places, (values) => `compadd -- ${values}; return`, '_files; return')}
  esac
  case "$at" in
${places
  .map(
    (place) =>
      `    ${quoted(place.path)}) found=(${wordsAt(place)
        .map(({ word, about }) => quoted(`${word.replaceAll(':', '\\:')}:${about}`))
        .join(' ')}) ;;`,
  )
  .join('\n')}
  esac
  [[ \${words[CURRENT]} == -* || \${found[1]} != -* ]] && _describe communique found || _files
}
compdef _communique communique
`

export const fish: Script = (places) => `# fish completion of communique: communique completion fish | source
function __communique_is_at
  set -l at ''
  for word in (commandline -opc)[2..]
    switch "$at $word"
      case ${paths(places, ' ')}
        set at "$at $word"
    end
  end
  test "$at" = "$argv[1]"
end
${places.flatMap(fishLines).join('\n')}
`

function fishLines({ path, commands, flags }: Place): string[] {
  const here = `complete -c communique -n ${quotedForFish(`__communique_is_at ${quotedForFish(path)}`)}`
  return [
    ...commands.map(({ word, about }) => `${here} -f -a ${word} -d ${quotedForFish(about)}`),
    ...flags.map(({ word, about, takesValue, values }) => {
      const value = values === null ? '' : ` -x -a ${quotedForFish(values.join(' '))}`
      const needs = takesValue && values === null ? ' -r' : value
      return `${here} -l ${word.slice(2)}${needs} -d ${quotedForFish(about)}`
    }),
  ]
}

const spaced = (words: readonly Completion[]) => words.map(({ word }) => word).join(' ')

/** What comes behind a flag that takes a value: one of those that there are, or `otherwise`. */
function valueCases(
  places: readonly Place[],
  ofValues: (values: string) => string,
  otherwise: string,
): string {
  const taking = places.flatMap(({ path, flags }) =>
    flags
      .filter(({ takesValue }) => takesValue)
      .map(({ word, values }) => ({ place: quoted(`${path} ${word}`), values })),
  )
  const listed = taking.flatMap(({ place, values }) =>
    values === null ? [] : [`    ${place}) ${ofValues(values.join(' '))} ;;`],
  )
  const others = taking.filter(({ values }) => values === null).map(({ place }) => place)
  return [...listed, `    ${others.join('|')}) ${otherwise} ;;`].join('\n')
}
