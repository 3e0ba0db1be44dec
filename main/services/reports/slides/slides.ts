import type { Translate } from '../../../../core/messages/messages.ts'
import { dateText } from '../../../../core/report/date-text.ts'
import { levelSentence } from '../../../../core/report/item-text.ts'
import type { ReportItem } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import type { ReportAction } from '../../../../core/report/report-notes.ts'
import { byShortfall } from '../../../../core/report/report-pillars.ts'
import type { ReportFigure } from '../../../../core/report/report-summary.ts'
import { distributionChart } from '../charts/distribution-chart.ts'
import { gapChart } from '../charts/gap-chart.ts'
import { type Html, html } from '../html-template.ts'

/** One slide: what it says on top, and what stands below it. */
export type Slide = { title: string; body: Html }

/** As many entries as can be read from the back of a room. */
const most = { split: 3, steps: 3, entries: 5 }
const chartWidth = 680

/** What a retrospective looks at, in the order in which it is talked about; what there is nothing to say of has no slide. */
export const slidesOf = (t: Translate, report: Report): Slide[] =>
  [
    ...report.questionnaires.map(questionnaire => standingSlide(t, questionnaire)),
    changeSlide(t, report),
    campsSlide(t, report),
    earlierSlide(t, report),
    notesSlide(t, report),
    servicesSlide(t, report),
    nextSlide(t, report),
    actionsSlide(t, report),
    termsSlide(t, report),
  ].filter(slide => slide !== null)

const standingSlide = (t: Translate, { id, title, pillars, compares, summary, hidden }: QuestionnaireReport): Slide => {
  const hasNumbers = pillars.some(({ score }) => score.mean !== null)
  const chartTitle = t(compares ? 'report:gapChart' : 'report:scoreChart')
  return {
    title,
    body: html`<p class="say">${summary.headline}</p>
<div class="columns"><dl>${known(t, summary.figures).map(
      ({ label, value, detail }) =>
        html`<div><dt>${label}</dt><dd><strong>${value}</strong> <small>${detail}</small></dd></div>`,
    )}</dl>
${hasNumbers && html`<div class="drawing">${gapChart(t, `${id}-slide`, chartTitle, byShortfall(pillars), chartWidth)}</div>`}</div>
${hidden.length > 0 && html`<p class="more">${hidden.join(' ')}</p>`}`,
  }
}

/** A figure that is not known needs no room on a slide. */
const known = (t: Translate, figures: readonly ReportFigure[]): ReportFigure[] =>
  figures.filter(({ value }) => value !== t('words:noNumber'))

/** What moved beyond noise, one entry for each questionnaire that was asked before. */
const changeSlide = (t: Translate, { questionnaires }: Report): Slide | null => {
  const changes = questionnaires.flatMap(({ title, change }) => (change ? [{ title, change }] : []))
  if (changes.length === 0) return null
  return {
    title: t('report:slideChange'),
    body: entries(
      t,
      changes.map(({ title, change }) => ({
        text: change.sentence,
        detail: t('report:slideSince', { title, round: change.since.title }),
      })),
    ),
  }
}

/** Where people see things differently: the start of a conversation, never who sees them how. */
const campsSlide = (t: Translate, { questionnaires }: Report): Slide | null => {
  if (questionnaires.every(({ agreementSentence }) => agreementSentence === null)) return null
  const split = questionnaires.flatMap(({ id, language, summary }) =>
    summary.split.map(item => ({ id, language, item })),
  )
  return {
    title: t('report:split'),
    body:
      split.length === 0
        ? html`<p class="say">${t('report:nothingSplit')}</p>`
        : html`<ul class="camps-list">${split
            .slice(0, most.split)
            .map(
              ({ id, language, item }) =>
                html`<li><div><span lang="${language}" dir="auto">${item.text}</span> <small>${levelSentence(t, item) ?? item.dimensionTitle}</small></div>${spread(t, id, item)}</li>`,
            )}</ul>`,
  }
}

const spread = (t: Translate, id: string, { id: item, distribution }: ReportItem): Html | null =>
  distribution && html`<div class="spread">${distributionChart(t, `${id}-${item}-slide`, distribution)}</div>`

const earlierSlide = (t: Translate, { earlier }: Report): Slide | null =>
  earlier && {
    title: t('report:slideEarlier'),
    body: html`<p class="say">${earlier.sentence}</p>
${entries(
  t,
  earlier.actions.map(({ text, outcome }) => ({ text, detail: outcome })),
)}`,
  }

const notesSlide = (t: Translate, { notes }: Report): Slide | null =>
  notes.length === 0
    ? null
    : {
        title: t('report:notes'),
        body: entries(
          t,
          notes.map(({ text, about }) => ({ text, detail: about ?? '' })),
        ),
      }

const servicesSlide = (t: Translate, { services }: Report): Slide | null =>
  services.length === 0
    ? null
    : {
        title: t('report:services'),
        body: entries(
          t,
          services.map(({ title, sentences, rules }) => ({
            text: title,
            detail: [sentences[1], ...rules.map(({ action }) => action)].join(' '),
          })),
        ),
      }

const nextSlide = (t: Translate, { next }: Report): Slide | null =>
  next && {
    title: t('report:nextTitle'),
    body: html`<ol>${next.steps
      .slice(0, most.steps)
      .map(
        ({ text, language, nextLevel, short }) =>
          html`<li><span lang="${language}" dir="auto">${text}</span> <small>${nextLevel === '' ? short : `${t('report:leadsTo')} ${nextLevel}`}</small></li>`,
      )}</ol>`,
  }

const actionsSlide = (t: Translate, { actions }: Report): Slide | null => {
  const open = actions.filter(({ done, dropped }) => !done && !dropped)
  if (open.length === 0) return null
  return {
    title: t('report:actions'),
    body: entries(
      t,
      open.map(action => ({ text: action.text, detail: facts(t, action) })),
    ),
  }
}

const facts = (t: Translate, { owner, due, about }: ReportAction): string =>
  [
    ...(owner ? [t('ledger:owner', { owner })] : []),
    ...(due ? [t('ledger:due', { date: dateText(t, due, 'medium') })] : []),
    ...(about ? [t('ledger:aim', { aim: about })] : []),
  ].join(' · ')

/** The first few, and how many more there are. */
const entries = (t: Translate, all: readonly { text: string; detail: string }[]): Html => {
  const more = all.length - most.entries
  return html`<ul>${all
    .slice(0, most.entries)
    .map(({ text, detail }) => html`<li><span dir="auto">${text}</span> <small>${detail}</small></li>`)}</ul>${
    more > 0 && html`<p class="more">${t('report:slideMore', { count: more })}</p>`
  }`
}

/** What was promised, what is left out, and how far the numbers can be trusted. */
const termsSlide = (t: Translate, { terms, withheld, answered, fingerprint }: Report): Slide => ({
  title: t('report:slideTerms'),
  body: html`<ul class="fine">${[...new Set([...answered, ...terms, ...withheld, t('report:slideSure')])].map(
    sentence => html`<li>${sentence}</li>`,
  )}</ul>
<p class="more">${t('report:fingerprint')}: <code>${fingerprint}</code></p>`,
})
