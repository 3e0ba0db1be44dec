import { buildDemoWorkspace } from '../../../core/demo/demo-workspace.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { printWithChromium } from '../../../main/services/reports/chromium-pdf.ts'
import { makeReport } from '../../../main/services/reports/make-report.ts'
import { shippedQuestionnaire } from '../data.ts'
import type { Figure } from '../figure.ts'
import { pairedRuns } from '../timing.ts'

const name = 'Full report as PDF, against printing its pages'

/** The last round of a team with eight, so that every part of a report is there. */
export const pdfReport: Figure = {
  id: 'pdf',
  name,
  measure: async ({ root, chromium }) => {
    if (chromium === null) return [{ kind: 'not-measured', name, why: 'no Chromium was found' }]
    const printPdf = (html: string) => printWithChromium(html, chromium)
    const { rounds } = buildDemoWorkspace([await shippedQuestionnaire(root)])
    const earlierRounds = rounds.filter(({ team }) => team.id === rounds[0]?.team.id)
    const round = earlierRounds.pop()
    if (!round) throw new Error('The demo has no rounds.')
    const request = { round, earlierRounds, messages: createMessages(), host: { printPdf } }
    const html = Buffer.from((await makeReport({ ...request, format: 'html' })).bytes).toString('utf8')
    const { ratio, ours, bound } = await pairedRuns(
      5,
      () => makeReport({ ...request, format: 'pdf' }),
      () => printPdf(html),
    )
    const detail = `${ours.toFixed(0)} ms against ${bound.toFixed(0)} ms`
    return [{ kind: 'measured', name, unit: 'x', value: ratio, most: 3, detail }]
  },
}
