import { describe, expect, it } from 'vitest'
import { communique } from '../testing/communique.ts'

describe('the command line as a process', () => {
  it('explains itself on standard output, with 0', async () => {
    const { code, stdout, stderr } = await communique(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: communique/)
  })

  it('is refused on one line of standard error, with 2', async () => {
    const { code, stdout, stderr } = await communique(['serve', '--prot', '1'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^communique: .*'--prot'.*\n$/)
  })

  it('checks variables like flags, and takes empty ones for none', async () => {
    const wrong = await communique(['serve'], { env: { PORT: 'x' } })
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toMatch(/^communique: PORT is "x".*\n$/)
    const empty = await communique(['serve', '--help'], { env: { PORT: '', DATABASE_URL: '' } })
    expect(empty.code).toBe(0)
  })
})
