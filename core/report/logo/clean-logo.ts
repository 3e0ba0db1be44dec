import { fromBase64, toBase64 } from '../../ballot/base64.ts'
import type { Logo } from '../branding.ts'
import { cleanPng } from './clean-png.ts'
import { cleanSvg } from './clean-svg.ts'
import { logoLimits } from './logo-limits.ts'

/**
 * A logo with nothing in it but its picture, from the bytes of a PNG or SVG file; null where it is neither, or too large.
 * What is clean stays as it is when cleaned again.
 */
export const cleanLogo = (bytes: Uint8Array): Logo | null => {
  if (bytes.length > Math.max(logoLimits.pngBytes, logoLimits.svgBytes)) return null
  const png = cleanPng(bytes)
  if (png) return { mediaType: 'image/png', base64: toBase64(png) }
  const svg = bytes.every(byte => byte !== 0) ? cleanSvg(textOf(bytes)) : null
  return svg === null ? null : { mediaType: 'image/svg+xml', base64: toBase64(bytesOf(svg)) }
}

/** What was kept may have been changed since, so it is cleaned each time that it is used. */
export const keptLogo = (logo: Logo | null): Logo | null => {
  const bytes = logo && fromBase64(logo.base64)
  const clean = bytes && cleanLogo(bytes)
  return clean && clean.mediaType === logo.mediaType ? clean : null
}

/** All that counts in a drawing is ASCII; any other byte becomes a letter that no name or value may have. */
const textOf = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : '\u00ff'
  return text
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
