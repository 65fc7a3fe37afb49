import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../findings', import.meta.url))
const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'))

const labels = ['Versions', 'Behaviour', 'Expected', 'Output', 'Matters']

/** What a script lacks of the form that `findings/README.md` describes. */
function faultsOf(script: string): string[] {
  const head = script.split('\n\n')[0]?.split('\nset ')[0] ?? ''
  return [
    ...(script.startsWith('#!/usr/bin/env bash\n') ? [] : ['starts without #!/usr/bin/env bash']),
    ...labels
      .filter((label) => !new RegExp(`^# ${label}: +\\S`, 'm').test(head))
      .map((label) => `has no "${label}:"`),
    ...(/^set -euo pipefail$/m.test(script) ? [] : ['goes on after a failure']),
    ...(/mktemp -d/.test(script) ? [] : ['works outside of a temporary folder']),
    ...(/\b(?:packages|apps)\//.test(script) ? ['uses this repository'] : []),
  ]
}

describe('findings', () => {
  it('have the form that their README describes', () => {
    const faults = scripts.flatMap((name) =>
      faultsOf(readFileSync(join(folder, name), 'utf8')).map((fault) => `${name} ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('can be executed', () => {
    expect(scripts.filter((name) => (statSync(join(folder, name)).mode & 0o111) === 0)).toEqual([])
  })

  it('would be refused without a head', () => {
    expect(
      faultsOf('#!/usr/bin/env bash\n# Versions: a 1.0.0\nset -euo pipefail\ncd "$(mktemp -d)"\n'),
    ).toEqual(['has no "Behaviour:"', 'has no "Expected:"', 'has no "Output:"', 'has no "Matters:"'])
  })
})
