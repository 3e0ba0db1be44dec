import type { CallError } from '../../core/contract/shapes.ts'
import { faultText } from '../../core/messages/fault-text.ts'
import { pathText } from '../../core/path-text.ts'
import { useMessages } from '../client/use-messages.ts'
import classes from './table-import.module.css'

/** The rows of a table that cannot be used, by line, each with its remedy. Nothing where all can. */
export function TableFaults({ faults }: { faults: CallError['faults'] }) {
  const { t } = useMessages()
  if (faults.length === 0) return null
  const lines = new Set(faults.map(({ line }) => line)).size
  return (
    <section>
      <h3 className={classes.heading}>{t('services:importBad', { count: lines })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={classes.faults} tabIndex={0}>
        {faults.map(fault => (
          <li key={`${fault.line} ${fault.path.join('.')} ${fault.key}`}>
            <span className={classes.place}>
              {fault.line !== undefined && t('services:importLine', { line: fault.line })}
              {fault.path.length > 0 && `, ${pathText(fault.path)}`}
            </span>
            <span>{faultText(t, fault)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
