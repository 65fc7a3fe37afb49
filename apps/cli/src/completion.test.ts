import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../testing/run-here.ts'

/** What pressing Tab in a shell would offer behind each line, one line of output for each. */
function offered(shell: string, script: string, probe: string): string[] | null {
  const { error, stdout, stderr } = spawnSync(shell, ['-c', `${script}\n${probe}`], { encoding: 'utf8' })
  if (error !== undefined) return null
  expect(stderr).toBe('')
  return stdout.trimEnd().split('\n')
}

const scriptFor = async (shell: string) => (await runHere(['completion', shell])).stdout

const lines = [
  ['se', 'search serve'],
  ['key cr', 'create'],
  ['key create --scope ', 'read publish admin'],
  ['key create --scope p', 'publish'],
  ['search bridge --sp', '--speeches --speaker'],
  // A word that happens to be the name of a command is none behind another.
  ['search key cr', ''],
  ['speeches --speaker ', ''],
  ['completion ', 'bash zsh fish --help'],
] as const

describe('communique completion', () => {
  let bash: string
  beforeAll(async () => {
    bash = await scriptFor('bash')
  })

  it('completes commands, flags and values in bash', () => {
    const probe = lines
      .map(
        ([line]) =>
          `COMP_WORDS=(communique ${line.replace(/ $/, " ''")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _communique; echo "\${COMPREPLY[*]}"`,
      )
      .join('\n')
    expect(offered('bash', bash, `${probe}\necho end`)).toEqual([...lines.map(([, words]) => words), 'end'])
  })

  it('does so in zsh, where that is installed', async ({ skip }) => {
    const stubs = `compdef() { }; _files() { }; compadd() { shift; print -r -- $@ }
_describe() { local one; local -a all; for one in "\${(@P)2}"; do [[ $one == $words[CURRENT]* ]] && all+=\${one%%:*}; done; print -r -- $all }`
    const probe = `words=(communique key cr); CURRENT=3; _communique
words=(communique key create --scope ''); CURRENT=5; _communique`
    const found = offered('zsh', `${stubs}\n${await scriptFor('zsh')}`, probe)
    if (found === null) return skip('there is no zsh')
    expect(found).toEqual(['create', 'read publish admin'])
  })

  it('does so in fish, where that is installed', async ({ skip }) => {
    const probe = 'complete -C "communique key cr"; complete -C "communique key create --scope pu"'
    const found = offered('fish', await scriptFor('fish'), probe)
    if (found === null) return skip('there is no fish')
    expect(found).toEqual([expect.stringMatching(/^create\t/), expect.stringMatching(/^publish\t/)])
  })

  it('refuses other shells', async () => {
    expect(await runHere(['completion', 'sh'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/bash, zsh, fish/),
    })
  })
})
