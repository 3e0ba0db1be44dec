import type { Translate } from '../../../../core/messages/messages.ts'
import { dateText } from '../../../../core/report/date-text.ts'
import type { ReportEarlier } from '../../../../core/report/report-earlier.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { ReportAction } from '../../../../core/report/report-notes.ts'
import { type Html, html } from '../html-template.ts'

/** What the team agreed to do, how every number was made, and from which data. */
export const closingSections = (t: Translate, report: Report): Html =>
  html`${report.history === null && eventsSection(t, report)}${report.earlier && earlierSection(t, report.earlier)}${report.actions.length > 0 && actionsSection(t, report.actions)}${report.notes.length > 0 && notesSection(t, report)}${report.meeting && html`<p>${report.meeting}</p>`}
${report.withheld.length > 0 && withheldSection(t, report)}
${report.terms.length > 1 && termsSection(t, report)}
<section>
<h2>${t('report:method')}</h2>
<dl class="method">${report.method.map(({ title, text }) => html`<div><dt>${title}</dt><dd>${text}</dd></div>`)}</dl>
</section>
<section class="keep">
<h2>${t('report:provenance')}</h2>
<ul>${report.questionnaires.map(
    ({ title, id, revision }) => html`<li><bdi>${title}</bdi> ${t('report:revisionOf', { id, revision })}</li>`,
  )}</ul>
<dl class="origin">${report.audience !== 'public' && html`<dt>${t('report:roundId')}</dt><dd><code>${report.roundId}</code></dd>`}
<dt>${t('report:fingerprint')}</dt><dd><code>${report.fingerprint}</code></dd></dl>
<p class="muted">${t('report:fingerprintText')}</p>
<ul class="checks"><li><code>${t('report:checkShell')}</code></li><li><code>${t('report:checkWindows')}</code></li></ul>
<p class="muted">${t('report:madeWith')}</p>
</section>`

const withheldSection = (t: Translate, { withheld }: Report): Html =>
  html`<section class="keep">
<h2>${t('report:withheldTitle')}</h2>
<ul>${withheld.map(sentence => html`<li>${sentence}</li>`)}</ul>
</section>`

const termsSection = (t: Translate, { terms }: Report): Html =>
  html`<section class="keep">
<h2>${t('terms:title')}</h2>
<ul>${terms.map(sentence => html`<li>${sentence}</li>`)}</ul>
</section>`

/** What happened meanwhile, as numbered in the charts over time. */
export const eventsSection = (t: Translate, { events }: Report): Html | null =>
  events.length === 0
    ? null
    : html`<section class="keep">
<h2>${t('trends:eventsTitle')}</h2>
<ol>${events.map(({ title, facts }) => html`<li><span dir="auto">${title}</span> <small>${facts}</small></li>`)}</ol>
</section>`

const earlierSection = (t: Translate, { actions, sentence }: ReportEarlier): Html =>
  html`<section>
<h2>${t('report:earlierActions')}</h2>
<p>${sentence}</p>
<ul>${actions.map(
    ({ text, facts, outcome }) =>
      html`<li><span dir="auto">${text}</span><small dir="auto">${facts.join('; ')}</small><div>${outcome}</div></li>`,
  )}</ul>
</section>`

const actionsSection = (t: Translate, actions: readonly ReportAction[]): Html =>
  html`<section>
<h2>${t('report:actions')}</h2>
<table><thead><tr><th scope="col">${t('report:action')}</th><th scope="col">${t('report:owner')}</th><th scope="col">${t('report:due')}</th><th scope="col">${t('report:state')}</th></tr></thead>
<tbody>${actions.map(
    ({ text, owner, due, done, dropped, about }) =>
      html`<tr><td><span dir="auto">${text}</span>${about && html`<small dir="auto">${t('report:noteAbout', { about })}</small>`}</td><td dir="auto">${owner}</td><td>${due && dateText(t, due)}</td><td class="state">${t(dropped ? 'ledger:dropped' : done ? 'report:done' : 'report:open')}</td></tr>`,
  )}</tbody></table>
</section>`

const notesSection = (t: Translate, { notes }: Report): Html =>
  html`<section>
<h2>${t('report:notes')}</h2>
<ul>${notes.map(
    ({ text, about }) =>
      html`<li><span dir="auto">${text}</span>${about && html`<small dir="auto">${t('report:noteAbout', { about })}</small>`}</li>`,
  )}</ul>
</section>`
