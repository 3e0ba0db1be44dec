import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const check = 'main/start/check-node.cjs'

/** Runs the check as the first thing of a program, with another version of Node claimed where one is given. */
const run = (file: string, claimed?: string) => {
  const claim = claimed ? ['-r', file.replace('check-node.cjs', 'claim.cjs')] : []
  const { status, stderr, stdout } = spawnSync(process.execPath, [...claim, '-r', file, '-p', '"started"'], {
    encoding: 'utf8',
  })
  return { status, stderr, stdout }
}

const inFreshClone = <T>(work: (file: string) => T, claimed = ''): T => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-clone-'))
  try {
    mkdirSync(join(root, 'main/start'), { recursive: true })
    cpSync(check, join(root, check))
    writeFileSync(
      join(root, 'main/start/claim.cjs'),
      `Object.defineProperty(process, 'versions', { value: { node: '${claimed}' } })`,
    )
    return work(join(root, check))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

describe('the first check', () => {
  it('lets the program start here', () => {
    expect(run(join(process.cwd(), check))).toMatchObject({ status: 0, stdout: 'started\n' })
  })

  it('sends a fresh clone to npm ci in one sentence', () => {
    const { status, stderr } = inFreshClone(file => run(file))
    expect(status).toBe(1)
    expect(stderr.trim()).toMatch(/Run "npm ci" first\.$/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each(['18.20.4', '20.18.3'])('refuses Node %s by name', version => {
    const { status, stderr } = inFreshClone(file => run(file, version), version)
    expect(status).toBe(1)
    expect(stderr).toContain(`needs Node 20.19 or newer, and this is ${version}`)
  })
})
