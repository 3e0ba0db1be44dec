import type { Translate } from '../../../../core/messages/messages.ts'
import type { Branding } from '../../../../core/report/branding.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import { type Html, html } from '../html-template.ts'

/** Whose paper it is, whose report of which round, for whom, and who stands behind the numbers. */
export const letterhead = (t: Translate, report: Report, { logo, title }: Branding): Html =>
  html`<header>
<p class="kind">${
    logo
      ? html`<img class="own-logo" src="data:${logo.mediaType};base64,${logo.base64}" alt="${title}">`
      : title === '' && plumbLogo
  }<span class="own-title" dir="auto">${title === '' ? t('report:kind') : title}</span>${
    report.audience !== 'team' && html`<span class="audience">${t(`report:audience_${report.audience}`)}</span>`
  }</p>
<h1><bdi>${report.team.name}</bdi> <span class="round"><bdi>${report.title}</bdi></span></h1>
<p class="terms"><strong>${report.dateText}</strong> · ${t(`words:mode_${report.mode}`)}. ${report.answered.join(' ')}</p>
</header>`

const plumbLogo = html`<svg class="logo" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true"><path class="logo-line" d="M6 4h20M16 4v13"/><path class="logo-bob" d="M16 16l5.5 4.2L16 29l-5.5-8.8z"/></svg>`
