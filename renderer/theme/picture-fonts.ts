import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?inline'
import medium from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?inline'
import bold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?inline'

export type PictureFont = { weight: string; base64: string }

const base64 = (address: string): string => address.replace(/^data:[^,]*,/, '')

/** What a picture carries of the app's type face, so that it looks the same wherever it is put. */
export const pictureFonts: readonly PictureFont[] = [
  { weight: '400', base64: base64(regular) },
  { weight: '500', base64: base64(medium) },
  { weight: '600 700', base64: base64(bold) },
]
