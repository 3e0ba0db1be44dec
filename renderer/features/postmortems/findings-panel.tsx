import { Text, Title, UnstyledButton } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { memo } from 'react'
import type { Translate } from '../../../core/messages/messages.ts'
import type { ComponentFinding, FollowUp, PostmortemFindings } from '../../../core/postmortem/findings.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './findings-panel.module.css'
import { MarkGroups } from './mark-groups.tsx'
import type { Lines } from './use-mark-walk.ts'

type FindingsPanelProps = {
  findings: PostmortemFindings
  current: number | null
  onMark: (mark: number) => void
  onLines: (lines: Lines) => void
}

/** More than anybody plans; so many stand only in a text that is no postmortem. */
const mostFollowUps = 50

/** What a text tells, what it leaves open, and the phrases that get in the way of learning. */
export const FindingsPanel = memo(function FindingsPanel({ findings, current, onMark, onLines }: FindingsPanelProps) {
  const { t } = useMessages()
  const { components, followUps, marks, english } = findings
  return (
    <>
      <section className={classes.section} aria-labelledby="review-components">
        <Title order={2} size="h5" id="review-components">
          {t('postmortem:componentsTitle')}
        </Title>
        <ul className={classes.components}>
          {components.map(finding => (
            <ComponentLine key={finding.component} finding={finding} onLines={onLines} />
          ))}
        </ul>
      </section>
      <section className={classes.section} aria-labelledby="review-follow-ups">
        <Title order={2} size="h5" id="review-follow-ups">
          {t('postmortem:followUpsTitle')}
        </Title>
        {followUps.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('postmortem:followUpsNone')}
          </Text>
        )}
        <ul className={classes.followUps}>
          {followUps.slice(0, mostFollowUps).map(followUp => (
            <FollowUpLine key={`${followUp.line} ${followUp.text}`} followUp={followUp} onLines={onLines} />
          ))}
        </ul>
        {followUps.length > mostFollowUps && (
          <Text size="sm" c="dimmed">
            {t('postmortem:moreMarks', { count: followUps.length - mostFollowUps })}
          </Text>
        )}
      </section>
      <section className={classes.section} aria-labelledby="review-marks">
        <Title order={2} size="h5" id="review-marks">
          {t('postmortem:marksTitle')}
        </Title>
        <Text size="sm" c="dimmed">
          {languageSummary(t, english, marks.length)}
        </Text>
        <MarkGroups marks={marks} current={current} onMark={onMark} />
      </section>
    </>
  )
})

type ComponentLineProps = { finding: ComponentFinding; onLines: (lines: Lines) => void }

function ComponentLine({ finding: { component, found, reason, lines }, onLines }: ComponentLineProps) {
  const { t } = useMessages()
  const Sign = found ? IconCheck : IconMinus
  const name = t(`postmortem:component_${component}`)
  return (
    <li className={classes.component} data-found={found}>
      <Sign size={16} aria-hidden />
      <div>
        <span className={classes.name}>{name}</span>{' '}
        <span className={classes.state}>{found ? t('postmortem:found') : t('postmortem:missing')}</span>
        <Text size="sm" c="dimmed">
          {t(`postmortem:found_${reason}`)} {lines && <PlaceButton what={name} lines={lines} onLines={onLines} />}
        </Text>
      </div>
    </li>
  )
}

type FollowUpLineProps = { followUp: FollowUp; onLines: (lines: Lines) => void }

function FollowUpLine({ followUp, onLines }: FollowUpLineProps) {
  const { t } = useMessages()
  const { text, line, owner, due, done } = followUp
  return (
    <li className={classes.followUp}>
      {text}
      <Text size="sm" c="dimmed">
        {done && <>{t('postmortem:done')} </>}
        <Fact
          known={owner === null ? null : t('postmortem:ownerIs', { owner })}
          missing={t('postmortem:ownerMissing')}
        />
        {(due !== null || !done) && (
          <>
            {', '}
            <Fact known={due === null ? null : t('postmortem:dueIs', { due })} missing={t('postmortem:dueMissing')} />
          </>
        )}
        {'. '}
        <PlaceButton what={text} lines={{ first: line, last: line }} onLines={onLines} />
      </Text>
    </li>
  )
}

function Fact({ known, missing }: { known: string | null; missing: string }) {
  return known === null ? <strong className={classes.missing}>{missing}</strong> : known
}

type PlaceButtonProps = { what: string; lines: Lines; onLines: (lines: Lines) => void }

function PlaceButton({ what, lines, onLines }: PlaceButtonProps) {
  const { t } = useMessages()
  const place =
    lines.first === lines.last ? t('postmortem:lineAt', { line: lines.first }) : t('postmortem:linesAt', lines)
  return (
    <UnstyledButton
      className={classes.place ?? ''}
      onClick={() => onLines(lines)}
      title={t('postmortem:showLines', { what })}
    >
      {place}
    </UnstyledButton>
  )
}

const languageSummary = (t: Translate, english: boolean, count: number): string => {
  if (!english) return t('postmortem:notEnglish')
  return count === 0
    ? t('postmortem:marksNone')
    : `${t('postmortem:marksCount', { count })} ${t('postmortem:marksHint')}`
}
