import { createHash } from 'node:crypto'
import type { ReportPaper } from '../../../../core/contract/report-options.ts'
import { accentTones } from '../../../../core/report/accent.ts'
import { type Palette, palettes } from '../../../../core/report/palette.ts'
import { type FontFile, fontFaces } from './font.ts'
import { rules } from './rules.ts'

/** What differs from report to report. `accent`: `#rrggbb`, null for the usual. */
export type Look = { pageTitle: string; paper: ReportPaper; accent: string | null }

/** The one style sheet of a report: colours of both schemes, the embedded type face, the rules, the page margins. */
export const styleSheet = (fonts: readonly FontFile[], { pageTitle, paper, accent }: Look): string =>
  [fontFaces(fonts), colourSchemes(accent), rules, pageRule(pageTitle, paper)].join('\n')

/** The colours of both schemes as variables; paper is always light. `accent`: `#rrggbb`, null for the usual. */
export const colourSchemes = (accent: string | null): string => {
  const tones = accent === null ? { light: palettes.light.ink, dark: palettes.dark.ink } : accentTones(accent)
  return [
    `:root{color-scheme:light;${variables(palettes.light)}--accent:${tones.light};}`,
    `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(palettes.dark)}--accent:${tones.dark};}}`,
  ].join('\n')
}

/** For a content security policy that lets in this one style sheet and nothing else. */
export const styleHash = (style: string): string => `sha256-${createHash('sha256').update(style).digest('base64')}`

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('')

/** Names of CSS; both are upright. */
const sizes: Record<ReportPaper, string> = { a4: 'A4', letter: 'letter' }

const pageRule = (title: string, paper: ReportPaper): string => `@page {
  size: ${sizes[paper]};
  margin: 17mm 16mm 20mm;
  @bottom-left { content: ${cssString(title)}; font: 8pt "Report Sans", sans-serif; color: #5c6370; vertical-align: top; padding-top: 5mm }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Report Sans", sans-serif; color: #5c6370; vertical-align: top; padding-top: 5mm }
}`

/** A text from outside as a CSS string: all but letters, digits and spaces escaped by number, so nothing can end it. */
const cssString = (text: string): string =>
  `"${[...text]
    .map(character =>
      /[\p{L}\p{M}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
    )
    .join('')}"`
