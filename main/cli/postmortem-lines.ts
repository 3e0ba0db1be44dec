import type { Translate } from '../../core/messages/messages.ts'
import type { ComponentFinding, FollowUp, Mark, PostmortemFindings } from '../../core/postmortem/findings.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import { bulleted, indented, printable, underlined } from './text-layout.ts'

/** What was found in a postmortem, in plain text; each mark with a place that editors can follow. */
export const postmortemLines = (
  t: Translate,
  file: string,
  findings: PostmortemFindings,
  questionnaire: Questionnaire,
): string => {
  const { title, words, components, followUps } = findings
  const blocks = [
    [
      t('postmortem:title', { title: printable(title ?? t('postmortem:untitled')) }),
      t('postmortem:words', { count: words }),
    ],
    [underlined(t('postmortem:componentsTitle')), ...components.map(finding => bulleted(componentText(t, finding)))],
    [
      underlined(t('postmortem:followUpsTitle')),
      ...(followUps.length > 0
        ? followUps.map(followUp => bulleted(followUpText(t, followUp)))
        : [indented(t('postmortem:followUpsNone'), 0)]),
    ],
    [underlined(t('postmortem:marksTitle')), ...languageLines(t, file, findings)],
    suggestionLines(t, findings, questionnaire),
  ]
  const [head = [], ...rest] = blocks
  return [head.map(text => indented(text, 0)), ...rest].map(lines => lines.join('\n')).join('\n\n')
}

const componentText = (t: Translate, { component, found, reason, lines }: ComponentFinding): string => {
  const said = {
    component: t(`postmortem:component_${component}`),
    state: t(found ? 'postmortem:found' : 'postmortem:missing'),
    reason: t(`postmortem:found_${reason}`),
  }
  return lines ? t('postmortem:componentPlace', { ...said, ...lines }) : t('postmortem:component', said)
}

const followUpText = (t: Translate, followUp: FollowUp): string =>
  t('postmortem:followUp', { text: printable(followUp.text), line: followUp.line, state: stateText(t, followUp) })

const stateText = (t: Translate, { owner, due, done }: FollowUp): string => {
  if (done) return t('postmortem:done')
  if (owner !== null && due !== null) return t('postmortem:ownerAndDue', { owner: printable(owner), due })
  if (owner !== null) return t('postmortem:ownerOnly', { owner: printable(owner) })
  return due === null ? t('postmortem:neither') : t('postmortem:dueOnly', { due })
}

const languageLines = (t: Translate, file: string, { english, marks }: PostmortemFindings): string[] => {
  if (!english) return [indented(t('postmortem:notEnglish'), 0)]
  if (marks.length === 0) return [indented(t('postmortem:marksNone'), 0)]
  return [...marks.map(mark => markLines(t, file, mark)), indented(t('postmortem:marksHint'), 0)]
}

const markLines = (t: Translate, file: string, { line, column, text, kind, rule }: Mark): string => {
  const phrase = printable(text).split(/\s+/).join(' ')
  return [
    `${t('cli:place', { file, line, column })} ${t('postmortem:mark', { text: phrase, kind: t(`postmortem:kind_${kind}`) })}`,
    indented(t(`postmortem:reason_${rule}`), 4),
    indented(t('postmortem:instead', { rewording: t(`postmortem:rewording_${rule}`) }), 4),
  ]
    .map((part, index) => (index === 0 ? indented(part, 0) : part))
    .join('\n')
}

const suggestionLines = (t: Translate, { suggestions }: PostmortemFindings, { items }: Questionnaire): string[] => [
  underlined(t('postmortem:suggestionsTitle')),
  ...suggestions.flatMap(({ item, answer, reason, params }) => {
    const question = items.find(({ id }) => id === item)?.text
    const why = t(`postmortem:suggestion_${reason}`, params)
    return question === undefined ? [] : [bulleted(t('postmortem:suggestion', { question, level: answer, why }))]
  }),
  indented(t('postmortem:suggestionsHint'), 0),
]
