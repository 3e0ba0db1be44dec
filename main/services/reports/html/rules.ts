/** The look of a report, on paper and on screen. Colours are the variables that `style.ts` sets for each scheme. */
export const rules = `
:root { --font: "Report Sans", "IBM Plex Sans", system-ui, sans-serif }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 15px/1.5 var(--font); font-variant-numeric: tabular-nums }
main { max-width: 816px; margin: 32px auto; padding: 56px 64px; background: var(--surface); border: 1px solid var(--rule) }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0 }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere; break-after: avoid; break-inside: avoid }
h1 { font-size: 34px; letter-spacing: -0.02em }
h2 { font-size: 24px; margin-top: 56px; padding-top: 14px; border-top: 2px solid var(--accent) }
h3 { font-size: 18px; margin-top: 36px }
h4 { font-size: 15px; margin-top: 26px }
p { margin-top: 8px; text-wrap: pretty; overflow-wrap: anywhere; orphans: 3; widows: 3 }
ul, ol { margin-top: 8px; padding-inline-start: 20px }
li { margin-top: 4px; overflow-wrap: anywhere; break-inside: avoid }
small { display: block; font-size: 12px; line-height: 1.35; color: var(--muted); font-weight: 400 }
code { font: 12px/1.4 ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere }
.muted { color: var(--muted); font-size: 13.5px; max-width: 74ch }
.strong { font-weight: 600 }
.head p { break-after: avoid }
.head { break-after: avoid; break-inside: avoid }
.verdict { width: 34% }
.changes tbody { break-inside: avoid }
.changes tbody tr:not(:last-child) > * { border-bottom: 0; padding-bottom: 2px }

.kind { display: flex; align-items: center; gap: 8px; margin: 0 0 14px; color: var(--muted); font-size: 13px; letter-spacing: 0.01em }
.logo { flex: none }
.own-logo { flex: none; display: block; width: auto; height: auto; max-width: 180px; max-height: 44px }
.own-title { color: var(--accent); font-weight: 500 }
.audience { margin-inline-start: auto; padding: 2px 9px; border: 1px solid var(--accent); border-radius: 3px; color: var(--accent); font-size: 12px; font-weight: 500 }
.logo-line { fill: none; stroke: var(--ink); stroke-width: 2.2; stroke-linecap: round }
.logo-bob { fill: var(--target) }
.round { color: var(--muted); font-weight: 400 }
.terms { font-size: 13.5px; color: var(--muted) }
.terms strong { color: var(--ink); font-weight: 500 }
.summary > h2 { position: absolute; width: 1px; height: 1px; margin: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.headline { margin-top: 22px; font-size: 21px; line-height: 1.32; font-weight: 500; letter-spacing: -0.01em; text-wrap: pretty }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); margin-top: 20px; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule) }
.figures > div { padding: 12px 14px 12px 0; break-inside: avoid }
.figures > div + div { padding-inline-start: 14px; border-inline-start: 1px solid var(--rule) }
.figures dt { font-size: 12px; color: var(--muted) }
.figures .value { display: block; margin: 2px 0; font-size: 27px; line-height: 1.15; font-weight: 600; letter-spacing: -0.02em }
.findings { margin-top: 14px }
.glance { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 9fr); gap: 0 20px; margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--rule); break-inside: avoid }
.glance h3 { margin: 0; font-size: 14px }
.glance p { grid-column: 1; margin-top: 3px; font-size: 12px; line-height: 1.4; color: var(--muted) }
.glance .figures { grid-column: 2; grid-row: 1 / span 2; margin: 0; border: 0; align-self: start }
.glance .figures > div { padding: 0 8px 0 0 }
.glance .figures > div + div { padding-inline-start: 10px }
.glance .figures dt { font-size: 11px }
.glance .figures .value { font-size: 18px; margin: 1px 0 }
.glance .figures small { font-size: 10.5px }
.look-first { display: grid; grid-template-columns: repeat(auto-fit, minmax(250px, 1fr)); gap: 0 28px; break-inside: avoid }
.look-first h3 { font-size: 14px; margin-top: 20px }
.look-first ol, .look-first ul, .look-first p { font-size: 13px; line-height: 1.4 }
.steps > ol > li { margin-top: 14px }
.steps .step { font-weight: 500 }
.steps li p { margin-top: 3px }
.checks { list-style: none; padding: 0 }
.rounds td { white-space: nowrap }

figure { margin-top: 22px; break-inside: avoid }
figcaption { max-width: 76ch; margin-bottom: 12px; font-size: 13.5px; color: var(--muted); overflow-wrap: anywhere }
figcaption strong { color: var(--ink); font-weight: 600 }
.beside { display: grid; grid-template-columns: minmax(0, 400px) minmax(0, 1fr); gap: 24px; align-items: center }
.chart { display: block; width: 100%; height: auto; font-family: var(--font); font-variant-numeric: tabular-nums }
.narrow { display: none }

td .chart { width: auto; max-width: 100% }
.number .chart { margin: 4px 0 1px auto }
.camps { display: block; margin-bottom: 3px }

.scroll { overflow-x: auto }
.scroll:focus-visible { outline: 2px solid var(--intent); outline-offset: 2px }
table { width: 100%; margin-top: 14px; border-collapse: collapse; font-size: 13.5px; line-height: 1.4 }
caption { padding-bottom: 6px; text-align: start; font-size: 12px; color: var(--muted); break-after: avoid }
thead { display: table-header-group; break-after: avoid; break-inside: avoid }
tr { break-inside: avoid }
tr:has(.comments) { break-inside: auto }
tbody tr:first-child:not(:last-child), tbody tr:nth-last-child(2) { break-after: avoid }
th, td { padding: 7px 14px 7px 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere }
th:last-child, td:last-child { padding-inline-end: 0 }
td.state { white-space: nowrap }
thead th { vertical-align: bottom; padding-bottom: 5px; border-bottom: 1px solid var(--ink); font-size: 12px; font-weight: 500; color: var(--muted); overflow-wrap: normal }
tbody th { min-width: 8em; font-weight: 500 }
.number { text-align: end; white-space: nowrap }
thead .number { white-space: normal }
.compact { margin-top: 0; font-size: 12.5px }
.compact th, .compact td { padding-top: 4px; padding-bottom: 4px }
.compact small { display: inline; margin-inline-start: 5px; font-size: 11px; white-space: nowrap }
.compact .number small { display: inline-block; min-width: 52px; text-align: start }
.part { break-after: avoid }
.part th { padding-top: 14px; font-size: 12px; font-weight: 600; color: var(--ink) }
.questions .question { width: 66% }
.many .question { width: 50% }
.questions p:first-child { margin-top: 0 }
.questions .muted { max-width: none; margin-top: 3px; font-size: 12.5px }
.questions .chart { width: auto; max-width: 100% }
.questions .answers { width: 156px }
.comments { margin-top: 8px; padding-inline-start: 10px; border-inline-start: 2px solid var(--rule); font-size: 12.5px }
.comments p { color: var(--muted) }
.comments ul { margin-top: 2px; padding: 0; list-style: none }
.comments li { white-space: pre-line; break-inside: auto }
.trend { break-inside: avoid }
.pair { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 24px; align-items: start; margin-top: 10px }
.caution { padding: 8px 12px; border-inline-start: 3px solid var(--target); background: var(--ground); font-size: 13px }
.hidden-why { margin-top: 8px; font-size: 13px; color: var(--muted) }
.small { font-size: 13px }
.method { display: grid; gap: 12px; margin-top: 14px; font-size: 13px }
.method > div { display: grid; grid-template-columns: 150px minmax(0, 1fr); gap: 20px; break-inside: avoid }
.method dt, .origin dt { font-weight: 600 }
.origin { margin-top: 12px; font-size: 13px }
.origin dt { margin-top: 6px }
.keep { break-inside: avoid }

.c-label, .c-title { fill: var(--ink) }
.c-title { font-weight: 500 }
.c-number, .c-absent { paint-order: stroke; stroke: var(--surface); stroke-width: 3px; stroke-linejoin: round }
.c-number { fill: var(--ink); font-weight: 600 }
.c-note { fill: var(--muted) }
.c-absent { fill: var(--muted) }
.c-grid, .c-rule, .c-track { fill: none; stroke: var(--rule); stroke-width: 1 }
.c-axis { fill: none; stroke: var(--muted); stroke-width: 1 }
.c-gap { fill: none; stroke: var(--muted); stroke-width: 5 }
.c-gap-open { fill: none; stroke: var(--muted); stroke-width: 2; stroke-dasharray: 1.5 4; stroke-linecap: round }
.c-mark-intent { fill: var(--surface); stroke: var(--intent); stroke-width: 2 }
.c-mark-expected { fill: var(--surface); stroke: var(--ink); stroke-width: 1.5 }
.c-ink { fill: var(--ink) }
.c-mark-practice { fill: var(--practice); stroke: var(--surface); stroke-width: 1 }
.c-line-intent { fill: none; stroke: var(--intent); stroke-width: 1.75; stroke-dasharray: 5 3 }
.c-line-practice { fill: none; stroke: var(--practice); stroke-width: 2 }
.c-line-plain { fill: none; stroke: var(--muted); stroke-width: 1.5 }
.c-area-intent { fill: var(--intent); fill-opacity: 0.12 }
.c-area-practice { fill: var(--practice); fill-opacity: 0.2 }
.c-target { fill: var(--target); stroke: var(--target); stroke-width: 2 }
.c-line-target { fill: none; stroke: var(--target); stroke-width: 1.5; stroke-dasharray: 1.5 2.5 }
.c-dot-target { fill: var(--target) }
.c-event { fill: none; stroke: var(--muted); stroke-width: 1; stroke-opacity: 0.6 }
.c-event-number { fill: var(--surface); stroke: var(--muted); stroke-width: 1 }
.c-column { fill: var(--practice) }
.c-chosen { fill: var(--surface); font-weight: 600 }
.c-break { fill: none; stroke: var(--ink); stroke-width: 1; stroke-dasharray: 1 3 }

@media screen and (max-width: 640px) {
  main { margin: 0; padding: 24px 16px; border: 0 }
  h1 { font-size: 27px }
  h2 { font-size: 21px }
  .headline { font-size: 18px }
  .figures { grid-template-columns: 1fr 1fr }
  .figures > div:nth-child(odd) { padding-inline-start: 0; border-inline-start: 0 }
  .figures > div:nth-child(n + 3) { border-top: 1px solid var(--rule) }
  .wide { display: none }
  .narrow { display: block }
  .glance { grid-template-columns: minmax(0, 1fr) }
  .glance .figures { grid-column: 1; grid-row: auto; margin-top: 8px }
  .beside, .pair, .method > div { grid-template-columns: minmax(0, 1fr); gap: 10px }
  .method > div { gap: 2px }
  .scroll table { min-width: 560px }
  .scroll .changes { min-width: 680px }
  .questions thead { position: absolute; clip-path: inset(50%) }
  .questions tr { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 10px 0; border-bottom: 1px solid var(--rule) }
  .questions th, .questions td, .questions .answers { padding: 0; border: 0; width: auto }
  .questions .question, .many .question { width: 100% }
  .questions .number::before { content: attr(data-label) " "; color: var(--muted); font-size: 12px }
}

@media print {
  html, body { background: none }
  body { font-size: 9.5pt; line-height: 1.42 }
  main { max-width: none; margin: 0; padding: 0; border: 0 }
  h1 { font-size: 25pt }
  h2 { font-size: 17pt; margin-top: 30pt }
  h3 { font-size: 13pt; margin-top: 22pt }
  h4 { font-size: 10.5pt; margin-top: 15pt }
  .kind { margin-bottom: 8pt }
  .headline { margin-top: 14pt; font-size: 14pt }
  .figures { margin-top: 12pt }
  .summary figure { margin-top: 16pt }
  .look-first h3 { margin-top: 12pt; font-size: 10pt }
  .look-first ol, .look-first ul, .look-first p { font-size: 8.8pt }
  .chapter { break-before: page }
  .chapter > h2 { margin-top: 0 }
  .scroll { overflow: visible }
  table, .method, .origin { font-size: 8.8pt }
  .muted, figcaption, .terms, .hidden-why { font-size: 9pt }
  .questions .muted, .comments { font-size: 8.4pt }
  small, caption, thead th { font-size: 8pt }
}
`
