import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allSettings, readSettings, variableOf } from '@communique/server/settings'
import { DCLinter } from 'dclint'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const top = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(top, path), 'utf8')

const known = new Set([
  ...allSettings().map(({ name, setting }) => variableOf(name, setting)),
  'COMMUNIQUE_CONFIG',
])

/** Variables that a file sets for the server; each must be one that the server knows, with a value that it takes. */
function expectSettings(variables: Readonly<Record<string, string>>): void {
  expect(Object.keys(variables).filter((name) => !known.has(name))).toEqual([])
  expect(() => readSettings({ environment: variables, flags: {} })).not.toThrow()
}

describe('the Dockerfile', () => {
  const text = read('Dockerfile')
  const dockerfile = DockerfileParser.parse(text)

  it('has no fault that a linter finds', () => {
    expect(validate(text)).toEqual([])
  })

  it('stands on the Node of the repository', () => {
    const images = dockerfile.getFROMs().map((from) => from.getImage())
    expect(new Set(images)).toEqual(new Set([`node:${read('.nvmrc').trim()}-bookworm-slim`]))
  })

  it('copies the manifest of every package', () => {
    const copied = dockerfile
      .getCOPYs()
      .flatMap((copy) => copy.getArguments().map((argument) => argument.getValue()))
    const manifests = execFileSync('git', ['ls-files', 'apps/*/package.json', 'packages/*/package.json'], {
      cwd: top,
      encoding: 'utf8',
    })
    expect(
      manifests
        .trim()
        .split('\n')
        .filter((path) => !copied.includes(path)),
    ).toEqual([])
  })

  it('sets variables that the server knows', () => {
    const properties = dockerfile.getENVs().flatMap((env) => env.getProperties())
    const variables = Object.fromEntries(properties.map((one) => [one.getName(), one.getValue() ?? '']))
    const { NODE_ENV, ...settings } = variables
    expect(NODE_ENV).toBe('production')
    expectSettings(settings)
  })
})

describe('compose.yaml', () => {
  it('has no fault that a linter finds, its schema included', () => {
    const linter = new DCLinter({
      rules: { 'service-keys-order': 0, 'top-level-properties-order': 0 },
      quiet: false,
      debug: false,
      exclude: [],
    })
    const results = linter.lintFiles([join(top, 'compose.yaml')], false)
    expect(results.flatMap((result: { messages: readonly unknown[] }) => result.messages)).toEqual([])
  })

  it('sets variables that the server knows, and trusts its proxy alone', () => {
    const { services, networks } = parse(read('compose.yaml'), { merge: true })
    for (const name of ['archive-1', 'archive-2']) {
      const variables: Record<string, string> = services[name].environment
      // What stands for a variable of the shell: `${NAME:-default}`, or one that must be there.
      const given = Object.entries(variables).map(([key, value]) => [
        key,
        value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'secret'),
      ])
      expectSettings(Object.fromEntries(given))
      expect(variables['COMMUNIQUE_TRUSTED_PROXIES']).toBe(services.proxy.networks.default.ipv4_address)
    }
    const [{ subnet }] = networks.default.ipam.config
    expect(services.proxy.networks.default.ipv4_address.split('.', 3)).toEqual(subnet.split('.', 3))
  })
})

describe('apps/server/deploy/communique.service', () => {
  const unit = read('apps/server/deploy/communique.service')

  it('sets variables that the server knows', () => {
    const variables = [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
    const { NODE_ENV: _mode, XDG_CACHE_HOME: _cache, ...settings } = Object.fromEntries(variables)
    expectSettings(settings)
  })

  it.skipIf(!existsSync('/usr/bin/systemd-analyze'))('is one that systemd takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'communique-unit-'))
    try {
      const path = join(folder, 'communique.service')
      writeFileSync(path, unit.replaceAll('/opt/communique', top.replace(/\/$/, '')))
      execFileSync('systemd-analyze', ['verify', path], { stdio: ['ignore', 'ignore', 'pipe'] })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
