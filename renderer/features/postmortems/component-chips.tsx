import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { Component } from '../../../core/postmortem/review.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './review-list.module.css'

/** In the order in which a postmortem tells them. */
const components = ['timeline', 'mitigation', 'impact', 'causes', 'follow-ups'] as const satisfies readonly Component[]

/** The five components, each with its name; found and missing differ by sign and border, not by colour alone. */
export function ComponentChips({ found }: { found: readonly Component[] }) {
  const { t } = useMessages()
  return (
    <ul className={classes.chips} aria-label={t('postmortem:chipsLabel', { count: found.length })}>
      {components.map(component => {
        const isFound = found.includes(component)
        const name = t(`postmortem:component_${component}`)
        const Sign = isFound ? IconCheck : IconMinus
        return (
          <li key={component} className={classes.chip} data-found={isFound}>
            <Sign size={13} role="img" aria-label={isFound ? t('postmortem:found') : t('postmortem:missing')} />
            {name}
          </li>
        )
      })}
    </ul>
  )
}
