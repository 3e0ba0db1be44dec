import type { PictureFont } from '../../theme/picture-fonts.ts'

export type Size = { width: number; height: number }

/** Where the picture begins on the page. */
export type Canvas = { left: number; top: number }

/** A drawing that needs nothing beside itself: no style sheet, no address, no script. */
export type Picture = Size & { svg: string }

type PictureParts = Size & { title: string; description: string; fonts: readonly PictureFont[]; body: string }

/** The type face of the app as a picture names it; another stands in where a program ignores what is embedded. */
export const pictureFamily = "'Plumbline Sans', 'IBM Plex Sans', Arial, sans-serif"

export const pictureSvg = ({ width, height, title, description, fonts, body }: PictureParts): Picture => {
  const faces = fonts.map(
    ({ weight, base64 }) =>
      `@font-face{font-family:"Plumbline Sans";font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")}`,
  )
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(title)}</title><desc>${escaped(description)}</desc><style>${faces.join('')}</style><rect width="${width}" height="${height}" fill="#ffffff"/>${body}</svg>`,
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML, which refuses controls and halves of surrogate pairs. */
export const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"]/g, character => entities[character] ?? '')

/** Two decimals are finer than any screen. */
export const rounded = (value: number): number => Math.round(value * 100) / 100
