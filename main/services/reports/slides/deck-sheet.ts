import { type FontFile, fontFaces } from '../html/font.ts'
import { rules } from '../html/rules.ts'
import { colourSchemes } from '../html/style.ts'

/** The style sheet of a deck: the colours, type and charts of reports, on pages of a screen's shape. */
export const deckSheet = (fonts: readonly FontFile[], accent: string | null): string =>
  [fontFaces(fonts), colourSchemes(accent), rules, slideRules].join('\n')

/** Everything on a slide is measured in its own letters, so that it looks the same on every screen and on paper. */
const slideRules = `
@page { size: 1280px 720px; margin: 0 }
html { scroll-snap-type: y mandatory }
body { font-size: 20px }
main { max-width: none; margin: 0; padding: 0; border: 0; background: none }
.slide { position: relative; box-sizing: border-box; width: 64em; height: 36em; margin: 0 auto; padding: 2.6em 3.2em 2.4em; font-size: calc(min(100vw, 177.77vh) / 64); line-height: 1.4; background: var(--surface); overflow: hidden; scroll-snap-align: center; break-inside: avoid; display: flex; flex-direction: column }
.slide + .slide { border-top: 1px solid var(--rule) }
.slide h2 { margin: 0; padding: 0 0 0.4em; border: 0; border-bottom: 2px solid var(--accent); font-size: 1.7em }
.slide .content { flex: 1; min-height: 0; padding-top: 1.2em }
.slide p { margin: 0 }
.slide .say { font-size: 1.3em; line-height: 1.35; font-weight: 500; max-width: 64ch; text-wrap: pretty }
.slide .say + * { margin-top: 1.1em }
.slide li { margin-top: 0.7em; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden }
.slide ul, .slide ol { margin: 0; padding: 0; font-size: 1.35em; list-style: none; counter-reset: entry }
.slide li { padding-inline-start: 1.4em; position: relative }
.slide li::before { content: "–"; position: absolute; inset-inline-start: 0; color: var(--muted) }
.slide ol > li::before { counter-increment: entry; content: counter(entry) "." }
.slide small { font-size: 0.76em; margin-top: 0.15em }
.slide .columns { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 9fr); gap: 2em; align-items: start }
.slide dl > div + div { margin-top: 0.9em }
.slide dt { color: var(--muted); font-size: 0.8em }
.slide dd strong { display: block; font-size: 1.7em; line-height: 1.15; font-weight: 600; letter-spacing: -0.02em }
.slide .drawing .chart { max-height: 23em }
.slide .camps-list > li { display: grid; grid-template-columns: minmax(0, 1fr) 11em; gap: 1.6em; align-items: center }
.slide .spread .chart { width: 100% }
.slide .fine { font-size: 0.95em }
.slide .fine li { margin-top: 0.4em }
.slide .more { margin-top: 1em; color: var(--muted); font-size: 0.8em }
.slide code { font-size: 0.85em }
.slide .place { position: absolute; inset: auto 3.2em 1em; display: flex; justify-content: space-between; color: var(--muted); font-size: 0.65em }
.slide.first { justify-content: center }
.slide.first h1 { font-size: 2.6em }
.slide.first .kind { font-size: 0.8em }
.slide.first .terms { font-size: 0.8em; margin-top: 0.4em; max-width: 80ch }
.slide.first .say { margin-top: 1.4em }
@media screen { body { background: var(--ground) } }
@media print {
  .slide { font-size: 20px; width: 1280px; height: 720px; border: 0 !important; break-after: page }
  .slide:last-child { break-after: auto }
}
`
