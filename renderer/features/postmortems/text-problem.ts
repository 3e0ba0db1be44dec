import type { Translate } from '../../../core/messages/messages.ts'

const megabyte = 1024 * 1024
/** In bytes of UTF-8. */
const limit = megabyte
/** What a decoder puts where bytes are no text; a few may stand in a real one. */
const mostReplaced = 0.001

/**
 * Why a text cannot be looked at, with the way out; null where it can. `fileName` is null for what was pasted. Up to 1 MB,
 * no zero bytes, and hardly any that are not UTF-8.
 */
export const textProblem = (t: Translate, text: string, fileName: string | null): string | null => {
  const bytes = text.length > limit ? text.length : new TextEncoder().encode(text).length
  if (bytes > limit) {
    const size = (Math.ceil((10 * bytes) / megabyte) / 10).toFixed(1)
    return fileName === null
      ? t('postmortem:textTooLongPasted', { size })
      : t('postmortem:textTooLong', { file: fileName, size })
  }
  if (text.trim() === '')
    return fileName === null ? t('postmortem:textEmptyPasted') : t('postmortem:textEmpty', { file: fileName })
  return isText(text) ? null : notText(t, fileName)
}

/** Said of what is no plain text, whatever it is. */
export const notText = (t: Translate, fileName: string | null): string =>
  fileName === null ? t('postmortem:textNotTextPasted') : t('postmortem:textNotText', { file: fileName })

const isText = (text: string): boolean => {
  if (text.includes('\0')) return false
  const replaced = text.length - text.replaceAll('\uFFFD', '').length
  return replaced <= Math.max(2, mostReplaced * text.length)
}
