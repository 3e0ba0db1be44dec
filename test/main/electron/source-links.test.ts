import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSourceLink, sourceHosts } from '../../../main/electron/source-links.ts'

const questionnaires = resolve(import.meta.dirname, '../../../questionnaires')

describe('isSourceLink', () => {
  it('lets every source of the shipped questionnaires be opened', async () => {
    const files = (await readdir(questionnaires)).filter(name => name.endsWith('.yaml'))
    const texts = await Promise.all(files.map(name => readFile(join(questionnaires, name), 'utf8')))
    const links = texts.flatMap(text => text.match(/https?:\/\/[^\s'"\])]+/g) ?? [])
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter(link => !isSourceLink(link))).toEqual([])
  })

  it.each(sourceHosts)('opens pages of %s by https only', host => {
    expect(isSourceLink(`https://${host}/some/page#part`)).toBe(true)
    expect(isSourceLink(`http://${host}/some/page`)).toBe(false)
  })

  it.each([
    'https://evil.example/',
    'https://sre.google.evil.example/',
    'https://evilsre.google/',
    'https://sre.google@evil.example/',
    'https://user:secret@sre.google/',
    'https://sre.google:8443/',
    'https:/\\evil.example/',
    'javascript:alert(1)//https://sre.google',
    'file:///etc/passwd',
    'smb://sre.google/share',
    'sre.google',
    '',
  ])('opens nothing for %j', address => {
    expect(isSourceLink(address)).toBe(false)
  })

  it('knows a host by any spelling that a browser would take for it', () => {
    expect(isSourceLink('HTTPS://SRE.GOOGLE/books')).toBe(true)
    expect(isSourceLink('https://sre.google:443/books')).toBe(true)
    expect(isSourceLink('https://sre.google\\@evil.example/')).toBe(true)
    expect(new URL('https://sre.google\\@evil.example/').host).toBe('sre.google')
  })
})
