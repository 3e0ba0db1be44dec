// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText } from '../../../renderer/parts/copy-text.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const refuseClipboard = () =>
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('Not allowed')) } })

/** The browser's own way from before there was a clipboard to ask for. */
const copyingBrowser = (works: boolean) => {
  const copied: string[] = []
  const execCommand = (command: string) => {
    const field = document.querySelector('textarea')
    if (command === 'copy' && works) copied.push(field?.value.slice(field.selectionStart, field.selectionEnd) ?? '')
    return works
  }
  Object.assign(document, { execCommand })
  return copied
}

describe('copying', () => {
  it('works where the page is granted no clipboard, and leaves nothing behind', async () => {
    refuseClipboard()
    const copied = copyingBrowser(true)
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    expect(await copyText('http://192.168.1.5:4711/#ACDE-FGHJ')).toBe(true)
    expect(copied).toEqual(['http://192.168.1.5:4711/#ACDE-FGHJ'])
    expect(document.querySelector('textarea')).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  it('says where it did not', async () => {
    refuseClipboard()
    copyingBrowser(false)
    expect(await copyText('ACDE-FGHJ')).toBe(false)
  })
})
