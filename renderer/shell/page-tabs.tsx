import { Link } from 'wouter'
import classes from './page-tabs.module.css'

type PageTabsProps = { label: string; tabs: { href: string; text: string; current: boolean }[] }

/** The views of one thing, as links so that each has its own address. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map(tab => (
        <Link key={tab.href} href={tab.href} className={classes.tab} aria-current={tab.current ? 'page' : undefined}>
          {tab.text}
        </Link>
      ))}
    </nav>
  )
}
