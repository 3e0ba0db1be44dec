import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import { type Html, html } from '../html-template.ts'

/** What could be done next, most useful first, with what it leads to and why it stands there. */
export const nextSection = (t: Translate, { next }: Report): Html | null =>
  next &&
  html`<section class="steps">
<div class="head"><h2>${t('next:title')}</h2>
<p class="muted">${t('next:intro')}</p></div>
<ol>${next.steps.map(
    ({ text, place, language, nextLevel, reasons }) =>
      html`<li><span class="step" lang="${language}" dir="auto">${text}</span><small><bdi>${place}</bdi></small>${
        nextLevel !== '' &&
        html`<p lang="${language}" dir="auto"><strong>${t('report:leadsTo')}</strong> ${nextLevel}</p>`
      }<p class="muted">${reasons.join(' ')}</p></li>`,
  )}</ol>
${(next.more > 0 || next.waiting > 0) && html`<p class="muted">${next.more > 0 && t('next:more', { count: next.more })} ${next.waiting > 0 && t('next:waiting', { count: next.waiting })}</p>`}
</section>`
