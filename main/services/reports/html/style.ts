import { createHash } from 'node:crypto'
import { type Palette, palettes } from '../../../../core/report/palette.ts'
import { type FontFile, fontFaces } from './font.ts'
import { rules } from './rules.ts'

/** The one style sheet of a report: colours of both schemes, the embedded type face, the rules, the page margins. */
export const styleSheet = (fonts: readonly FontFile[], pageTitle: string): string =>
  [
    fontFaces(fonts),
    `:root{color-scheme:light;${variables(palettes.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(palettes.dark)}}}`,
    rules,
    pageRule(pageTitle),
  ].join('\n')

/** For a content security policy that lets in this one style sheet and nothing else. */
export const styleHash = (style: string): string => `sha256-${createHash('sha256').update(style).digest('base64')}`

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('')

const pageRule = (title: string): string => `@page {
  size: A4;
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
