import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { ReportService } from '../../../../core/report/report-services.ts'
import { amountText, durationText, shareText, windowText } from '../../../../core/risks/number-texts.ts'
import { type Html, html } from '../html-template.ts'

/** The services kept with the round: what is left of their budgets, what the policy says, and their risks. */
export const servicesSection = (t: Translate, { services }: Report): Html | null =>
  services.length === 0
    ? null
    : html`<section class="services">
<div class="head"><h2>${t('report:services')}</h2>
<p class="muted">${t('report:servicesIntro')}</p></div>
${services.map(service => serviceBlock(t, service))}
</section>`

const serviceBlock = (t: Translate, service: ReportService): Html =>
  html`<section>
<div class="head"><h3><bdi>${service.title}</bdi></h3>
<p dir="auto">${service.sentences.join(' ')}</p></div>
${budgetTable(t, service)}
${
  service.rules.length > 0 &&
  html`<h4>${t('report:serviceNow')}</h4>
<ul>${service.rules.map(({ action, reason }) => html`<li dir="auto">${action} <small>${reason}</small></li>`)}</ul>`
}
${risksPart(t, service)}
</section>`

const budgetTable = (t: Translate, { budgets }: ReportService): Html => {
  const hasRequests = budgets.some(({ requests }) => requests !== null)
  return html`<table><thead><tr><th scope="col">${t('risks:windowColumn')}</th><th scope="col" class="number">${t('risks:fullOutageColumn')}</th>${hasRequests && html`<th scope="col" class="number">${t('risks:badRequestsColumn')}</th>`}</tr></thead>
<tbody>${budgets.map(
    ({ days, minutes, requests }) =>
      html`<tr><th scope="row">${windowText(t, days)}</th><td class="number">${durationText(t, minutes)}</td>${hasRequests && html`<td class="number">${requests === null ? t('words:noNumber') : amountText(t, requests)}</td>`}</tr>`,
  )}</tbody></table>`
}

const risksPart = (t: Translate, { risks, riskSentences }: ReportService): Html | null =>
  risks.length === 0
    ? null
    : html`<div class="head"><h4>${t('report:serviceRisks')}</h4>
<p>${riskSentences.join(' ')}</p></div>
<table><thead><tr><th scope="col">${t('risks:riskColumn')}</th><th scope="col" class="number">${t('risks:minutesColumn')}</th><th scope="col" class="number">${t('risks:shareColumn')}</th><th scope="col">${t('risks:verdictColumn')}</th><th scope="col">${t('report:serviceDecision')}</th></tr></thead>
<tbody>${risks.map(
        ({ title, minutes, share, verdict, accepted }) =>
          html`<tr><th scope="row"><bdi>${title}</bdi></th><td class="number">${amountText(t, minutes)}</td><td class="number">${shareText(t, share)}</td><td>${t(`risks:verdict_${verdict}`)}</td><td>${t(accepted ? 'risks:accepted' : 'risks:toReduce')}</td></tr>`,
      )}</tbody></table>`
