import type { Translate } from '../../../../core/messages/messages.ts'
import type { QuestionnaireReport } from '../../../../core/report/report-model.ts'
import { type Html, html } from '../html-template.ts'
import { scoreCell, scrolling } from './cells.ts'

/** What answers claim beside what evidence shows; nothing in a round without evidence. */
export const shownSection = (t: Translate, { shown }: QuestionnaireReport): Html | null => {
  if (shown === null) return null
  const caption = t('report:shownTable')
  const table = html`<table><caption>${caption}</caption><thead><tr><th scope="col">${t('report:pillar')}</th><th scope="col" class="number">${t('evidence:claimed')}</th><th scope="col" class="number">${t('evidence:shown')}</th></tr></thead><tbody>${shown.rows.map(
    row =>
      html`<tr><th scope="row"><bdi>${row.title}</bdi></th>${scoreCell(t, row.claimed)}${scoreCell(t, row.shown)}</tr>`,
  )}</tbody></table>`
  return html`<section class="keep">
<div class="head"><h3>${t('report:shown')}</h3></div>
<p>${shown.sentence}</p>
${shown.rows.length > 0 && scrolling(caption, table)}
</section>`
}
