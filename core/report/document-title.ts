import type { Translate } from '../messages/messages.ts'
import { isolate } from './isolate.ts'
import type { Report } from './report-model.ts'

/** Whose report of which round it is, in one line. */
export const documentTitle = (t: Translate, { team, title }: Report): string =>
  t('report:documentTitle', { team: isolate(team.name), title: isolate(title) })
