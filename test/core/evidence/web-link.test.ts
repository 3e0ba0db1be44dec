import { expect, it } from 'vitest'
import { webLink } from '../../../core/evidence/web-link.ts'

it.each([
  'https://wiki.example',
  'https://wiki.example/rota?week=3#now',
  'HTTPS://Wiki.Example:8443/on-call',
  'https://127.0.0.1/seite/größe',
])('takes %s for a link', text => {
  expect(webLink(` ${text} `)).toBe(text)
})

it.each([
  'the rota on the wiki',
  'see https://wiki.example',
  'http://wiki.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  'https://user:secret@wiki.example/',
  'https://wiki.example@evil.example/',
  'https://wiki.example\\@evil.example/',
  'https://wiki.example/\u202Egpj.exe',
  'https://gоogle.example/',
  'https://wiki.example/a\nb',
])('takes %j for a note', text => {
  expect(webLink(text)).toBeNull()
})
