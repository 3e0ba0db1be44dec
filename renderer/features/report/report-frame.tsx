import type { Ref } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import classes from './report-page.module.css'

type ReportFrameProps = { html: string; ref?: Ref<HTMLIFrameElement> }

/** A report as it will be printed. Nothing in it runs. */
export function ReportFrame({ html, ref }: ReportFrameProps) {
  const { t } = useMessages()
  return (
    <iframe
      ref={ref}
      title={t('app:reportFrame')}
      className={classes.frame}
      sandbox="allow-same-origin allow-modals"
      srcDoc={withNonce(html)}
    />
  )
}

/** The frame inherits this page's content security policy, so its style sheet needs this page's nonce. */
const withNonce = (html: string): string => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  return html.replace('<style>', `<style nonce="${nonce}">`)
}
