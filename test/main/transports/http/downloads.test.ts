import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attachment, createDownloads } from '../../../../main/transports/http/downloads.ts'

const file = { fileName: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array([1, 2]) }
const tokenOf = (path: string): string => path.replace('/download/', '')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createDownloads', () => {
  it('gives a file once', () => {
    const downloads = createDownloads()
    const token = tokenOf(downloads.add(file))
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(downloads.take(token)).toBe(file)
    expect(downloads.take(token)).toBeNull()
  })

  it('forgets a file that nobody fetches for a minute', () => {
    const downloads = createDownloads()
    const [early, late] = [tokenOf(downloads.add(file)), tokenOf(downloads.add(file))]
    vi.advanceTimersByTime(59_999)
    expect(downloads.take(early)).toBe(file)
    vi.advanceTimersByTime(1)
    expect(downloads.take(late)).toBeNull()
  })

  it('forgets everything when the host ends', () => {
    const downloads = createDownloads()
    const token = tokenOf(downloads.add(file))
    downloads.clear()
    expect(downloads.take(token)).toBeNull()
  })
})

describe('attachment', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['Grüße.csv', `attachment; filename="Gru__e.csv"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.csv`],
    ['a"; x="b\r\n.md', `attachment; filename="a__ x__b.md"; filename*=UTF-8''a%22%3B%20x%3D%22b.md`],
    [`it's (1)*.md`, `attachment; filename="it_s _1__.md"; filename*=UTF-8''it%27s%20%281%29%2A.md`],
    ['../../etc/x\\y', `attachment; filename="....etcxy"; filename*=UTF-8''....etcxy`],
    ['\ud800.txt', `attachment; filename=".txt"; filename*=UTF-8''.txt`],
  ])('writes %j so that every browser reads it', (name, header) => {
    expect(attachment(name)).toBe(header)
  })
})
