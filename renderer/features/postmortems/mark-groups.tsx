import { Text, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import type { Mark, MarkRule } from '../../../core/postmortem/findings.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './findings-panel.module.css'

type MarkGroupsProps = { marks: readonly Mark[]; current: number | null; onMark: (mark: number) => void }

type MarkGroup = { rule: MarkRule; kind: Mark['kind']; places: number[] }

/** Phrases that share a reason are told of together; in a long text not each of them is listed. */
const mostListed = 12

/** The marked phrases by what is wrong with them: the reason, and what to write instead. */
export function MarkGroups({ marks, current, onMark }: MarkGroupsProps) {
  const { t } = useMessages()
  const groups = useMemo(() => groupsOf(marks), [marks])
  return (
    <ul className={classes.groups}>
      {groups.map(({ rule, kind, places }) => (
        <li key={rule} className={classes.group} data-kind={kind} data-current={isIn(places, current) || undefined}>
          <p className={classes.kind}>{t(`postmortem:kind_${kind}`)}</p>
          <div className={classes.phrases}>
            {places.slice(0, mostListed).map(place => (
              <Phrase key={place} mark={marks[place]} isCurrent={place === current} onShow={() => onMark(place)} />
            ))}
            {places.length > mostListed && (
              <Text span size="sm" c="dimmed">
                {t('postmortem:moreMarks', { count: places.length - mostListed })}
              </Text>
            )}
          </div>
          <p className={classes.reason}>{t(`postmortem:reason_${rule}`)}</p>
          <p className={classes.instead}>
            <strong>{t('postmortem:insteadLabel')}:</strong> {t(`postmortem:rewording_${rule}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}

type PhraseProps = { mark: Mark | undefined; isCurrent: boolean; onShow: () => void }

function Phrase({ mark, isCurrent, onShow }: PhraseProps) {
  const { t } = useMessages()
  if (!mark) return null
  const text = mark.text.split(/\s+/).join(' ')
  return (
    <UnstyledButton
      className={classes.phrase ?? ''}
      aria-current={isCurrent || undefined}
      title={t('postmortem:markShow', { text, line: mark.line })}
      onClick={onShow}
    >
      {text} <span className={classes.line}>{t('postmortem:lineAt', { line: mark.line })}</span>
    </UnstyledButton>
  )
}

const isIn = (places: readonly number[], current: number | null): boolean =>
  current !== null && places.includes(current)

/** In the order in which the text comes to them. */
const groupsOf = (marks: readonly Mark[]): MarkGroup[] => {
  const groups = new Map<MarkRule, MarkGroup>()
  marks.forEach(({ rule, kind }, place) => {
    const group = groups.get(rule) ?? { rule, kind, places: [] }
    group.places.push(place)
    groups.set(rule, group)
  })
  return [...groups.values()]
}
