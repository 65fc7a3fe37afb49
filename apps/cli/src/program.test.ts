import { describe, expect, it, vi } from 'vitest'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'

/** What a shell would get, without a process. */
async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
  using _out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  using _error = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const code = reportError(error)
    return { code, stdout, stderr }
  }
}

describe('the command line', () => {
  it.each([
    [[]],
    [['serve']],
    [['publish']],
    [['parse']],
    [['search']],
    [['show']],
    [['withdraw']],
    [['source']],
    [['source', 'rename']],
    [['source', 'merge']],
    [['watch']],
    [['reparse']],
    [['sample']],
    [['sample', 'remove']],
    [['key']],
    [['key', 'create']],
  ])('communique %j --help explains itself, with examples', async (args) => {
    const { code, stdout, stderr } = await run([...args, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: communique/)
    if (!['key', 'sample', 'source'].includes(args.join(' '))) expect(stdout).toContain('Examples:\n  ')
  })

  it.each([
    [['serve', '--prot', '1'], /unknown option '--prot' .*--port/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['sample', 'delete'], /unknown command 'delete'/],
    [['key', 'crate'], /unknown command 'crate' .*create/],
    [['serve', '--port', '99999'], /--port.*'99999'.*65535/],
    [['serve', '--port', '4e3'], /--port.*whole number/],
    [['serve', '--log-level', 'loud'], /--log-level.*warn/],
    [['serve', 'now'], /too many arguments/],
    [['search', 'x', '--first', '0'], /--first.*1 to 100/],
    [['search', 'x', '--url', 'nowhere'], /--url.*http:/],
    [['search', ' '], /empty/],
    [['search', 'tunnel', '-bridge'], /unknown option '-bridge'.*quote all words: "ferry -bridge"/],
    [['publish'], /missing required argument/],
    [['show'], /missing required argument/],
    [['show', ' '], /empty/],
    [['withdraw'], /missing required argument/],
    [['source', 'rename', 'a'], /missing required argument/],
    [['source', 'marge', 'a', 'b'], /unknown command 'marge' .*merge/],
    [['parse', 'x', '--sentence', '2'], /--sentence.*needs '--explain'/],
    [['parse', 'x', '--explain', '--sentence', '0'], /--sentence.*counted from 1/],
    [['parse', 'x', '--explain', '--sentence', ' '], /--sentence.*empty/],
    [['publish', 'x', '--format', 'pdf'], /--format.*auto, text, html, markdown, json/],
    [['watch', '--after', 'x', '--from', 'now'], /--from.*cannot be used with.*--after/],
    [['watch', '--from', 'yesterday'], /--from.*beginning, now/],
    [['key', 'create'], /--scope/],
    [['key', 'create', '--scope', 'everything'], /--scope.*publish/],
  ])('communique %j is refused on one line, with 2', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^communique: .*\n$/)
  })
})
