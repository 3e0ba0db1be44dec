import { describe, expect, it } from 'vitest'
import { toAppAddress, toBrowserAddress } from './stand-in/addresses.ts'

describe('addresses of the stand-in', () => {
  it.each(['app://plumbline/index.html', 'app://plumbline/a/b.js?c=d#/e', 'app://report/token'])(
    'takes %s there and back',
    address => {
      expect(toBrowserAddress(address)).toMatch(/^http:\/\/(plumbline|report)\.app\.localhost\//)
      expect(toAppAddress(toBrowserAddress(address))).toBe(address)
    },
  )

  it.each([
    'https://sre.google/',
    'http://localhost:8080/',
    'about:blank',
    'http://plumbline.app.localhost.evil.example/',
  ])('leaves %s as it is', address => expect(toAppAddress(address)).toBe(address))
})
