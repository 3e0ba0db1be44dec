import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { verdictText } from '../../../../core/report/pillar-text.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { byShortfall, type ReportPillar } from '../../../../core/report/report-pillars.ts'
import { gapChart } from '../charts/gap-chart.ts'
import { canDrawRadar, radarChart } from '../charts/radar-chart.ts'
import { spreadChart } from '../charts/spread-chart.ts'
import { type Html, html } from '../html-template.ts'
import { differenceCell, numberCell, scoreCell, scrolling } from './cells.ts'

const wide = 680
const narrow = 356

/**
 * The gap chart (scores alone where nothing is compared), drawn once for paper and desk and once for a phone. The
 * sentence is left out where it stands right above.
 */
export const gapFigure = (t: Translate, questionnaire: QuestionnaireReport, sentence: string | null): Html | null => {
  const { id, pillars, compares } = questionnaire
  if (!hasNumbers(pillars)) return null
  const title = t(compares ? 'report:gapChart' : 'report:scoreChart')
  const sorted = byShortfall(pillars)
  return html`<figure>
<figcaption><strong>${title}.</strong> ${sentence}</figcaption>
<div class="wide">${gapChart(t, `${id}-gap`, title, sorted, wide)}</div>
<div class="narrow">${gapChart(t, `${id}-gap-narrow`, title, sorted, narrow)}</div>
</figure>`
}

/** The same numbers as a table, and the radar where it says something. */
export const pillarsSection = (t: Translate, report: Report, questionnaire: QuestionnaireReport): Html => {
  const { id, pillars, pillarsSentence, hidden, spreads } = questionnaire
  const title = t('report:radarChart')
  const radar = canDrawRadar(pillars) && radarChart(t, `${id}-radar`, title, pillars)
  return html`<section>
<h3>${t('report:pillars')}</h3>
${pillarTable(t, report, questionnaire)}
${spreads.size > 0 && html`<p class="hidden-why">${t('report:spreadKey')}</p>`}${hidden.length > 0 && html`<p class="hidden-why">${hidden.join(' ')}</p>`}
${
  radar &&
  html`<figure class="beside">${radar}<figcaption><strong>${title}.</strong> ${pillarsSentence} ${t('report:radarScale')}</figcaption></figure>`
}
</section>`
}

const hasNumbers = (pillars: readonly ReportPillar[]): boolean => pillars.some(({ score }) => score.mean !== null)

const pillarTable = (t: Translate, report: Report, questionnaire: QuestionnaireReport): Html => {
  const { pillars, compares } = questionnaire
  const caption = t(compares ? 'report:gapTable' : 'report:scoreTable')
  const targets = pillars.some(({ target }) => target !== null)
  const facets = html`<th scope="col" class="number">${t('report:intent')}</th>
<th scope="col" class="number">${t('report:practiceScoreColumn')}</th>
<th scope="col" class="number">${t('report:gap')}</th>
<th scope="col">${t('report:verdict')}</th>`
  const plain = html`<th scope="col" class="number">${t('report:scoreColumn')}</th>`
  const rows = byShortfall(pillars).map(
    pillar =>
      html`<tr><th scope="row"><bdi>${pillar.title}</bdi></th>${
        compares
          ? facetCells(t, report, questionnaire, pillar)
          : scoreCell(t, pillar.score, drawnSpread(t, questionnaire, pillar, 'score'))
      }${targets && targetCell(t, pillar)}${numberCell(t, String(pillar.score.n))}</tr>`,
  )
  return scrolling(
    caption,
    html`<table><caption>${caption}</caption><thead><tr><th scope="col">${t('report:pillar')}</th>${compares ? facets : plain}${
      targets && html`<th scope="col" class="number">${t('report:target')}</th>`
    }<th scope="col" class="number">${t('report:answersColumn')}</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}

const facetCells = (
  t: Translate,
  { minimumGroup }: Report,
  questionnaire: QuestionnaireReport,
  pillar: ReportPillar,
): Html =>
  html`${scoreCell(t, pillar.intent, drawnSpread(t, questionnaire, pillar, 'intent'))}${scoreCell(
    t,
    pillar.score,
    drawnSpread(t, questionnaire, pillar, 'score'),
  )}${differenceCell(t, pillar.gap)}<td>${verdictText(t, pillar, minimumGroup)}</td>`

/** How the answers lie behind one mean; null where none of them is shown. */
const drawnSpread = (
  t: Translate,
  { id, spreads }: QuestionnaireReport,
  pillar: ReportPillar,
  of: 'intent' | 'score',
): Html | null => {
  const spread = spreads.get(pillar.id)?.[of] ?? null
  return spread && spreadChart(t, `${id}-${pillar.id}-${of}-spread`, spread)
}

const targetCell = (t: Translate, { target, toTarget }: ReportPillar): Html =>
  numberCell(
    t,
    target === null ? null : pointsText(target),
    toTarget === null
      ? null
      : toTarget === 0
        ? t('report:reached')
        : t('report:toGo', { points: pointsText(toTarget) }),
  )
