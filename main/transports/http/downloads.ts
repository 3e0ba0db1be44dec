import { randomBytes } from 'node:crypto'
import type { MadeFile } from '../../services/host.ts'

/** Made files that wait to be fetched: once each, and not for long. */
export type Downloads = {
  /** Keeps a file and gives the path to fetch it from. */
  add: (file: MadeFile) => string
  take: (token: string) => MadeFile | null
  clear: () => void
}

export const downloadPath = '/download/'
const minute = 60_000

export const createDownloads = (milliseconds: number = minute): Downloads => {
  const waiting = new Map<string, { file: MadeFile; timer: NodeJS.Timeout }>()
  const drop = (token: string): MadeFile | null => {
    const found = waiting.get(token)
    if (!found) return null
    clearTimeout(found.timer)
    waiting.delete(token)
    return found.file
  }
  return {
    add: file => {
      const token = randomBytes(32).toString('base64url')
      const timer = setTimeout(() => drop(token), milliseconds).unref()
      waiting.set(token, { file, timer })
      return `${downloadPath}${token}`
    },
    take: drop,
    clear: () => {
      for (const token of waiting.keys()) drop(token)
    },
  }
}

/** A header that saves under this name: plain for old clients, and in UTF-8 for all others (RFC 6266, RFC 8187). */
export const attachment = (fileName: string): string => {
  const name = fileName.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '')
  const plain = name.normalize('NFKD').replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
