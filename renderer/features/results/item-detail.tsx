import { agreementExplanation } from '../../../core/charts/agreement-text.ts'
import type { DistributionBar, ItemRow } from '../../../core/charts/item-rows.ts'
import { rawMeanText } from '../../../core/charts/number-text.ts'
import { agreementCertainty } from '../../../core/method/certainty.ts'
import { itemCertainty } from '../../../core/method/item-certainty.ts'
import { rwgText } from '../../../core/report/item-text.ts'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './item-detail.module.css'
import { EvidenceOfItem, type ItemEvidence } from './item-evidence.tsx'

type ItemDetailProps = {
  row: ItemRow
  comments: readonly string[]
  evidence: ItemEvidence | null
  minimumGroup: number
}

/** One question in full: each level with how many chose it, who stood aside, how to find out, and the comments. */
export function ItemDetail({ row, comments, evidence, minimumGroup }: ItemDetailProps) {
  const { t } = useMessages()
  const most = Math.max(1, ...(row.distribution ?? []).map(bar => bar.count))
  const explanation = agreementExplanation(t, row)
  const { rwg, critical, agreement: verdict } = row
  const agreement = agreementCertainty(t, { rwg, critical, verdict }, row.n)
  return (
    <div className={classes.detail}>
      {row.distribution && (
        <ol className={classes.levels} data-single={row.n === 1 || undefined} aria-label={t('results:itemLevels')}>
          {row.distribution.map(bar => (
            <Level key={bar.value} bar={bar} most={most} isSingle={row.n === 1} />
          ))}
        </ol>
      )}
      {explanation && verdict && agreement && (
        <div className={classes.verdict}>
          <strong>{t(`words:agreementVerdict_${verdict}`)}.</strong> {explanation}{' '}
          <span className={classes.number}>
            (
            <HowSure
              what={t('method:ofQuestion', { text: row.text, what: t('results:columnAgreement') })}
              certainty={() => agreement}
            >
              {rwgText(t, row)}
            </HowSure>
            )
          </span>
        </div>
      )}
      <div className={classes.aside}>
        {row.mean !== null && row.n > 1 && (
          <>
            <HowSure
              what={t('method:ofQuestion', { text: row.text, what: t('results:columnScore') })}
              certainty={() => itemCertainty(t, row, minimumGroup)}
            >
              {t('results:rawMean', { mean: rawMeanText(row.mean) })}
            </HowSure>{' '}
          </>
        )}
        {row.reverse && t('results:itemReverse')}
      </div>
      {row.help && (
        <p className={classes.help}>
          <strong>{t('results:itemFindOut')}:</strong> {row.help}
        </p>
      )}
      {evidence && <EvidenceOfItem itemId={row.id} text={row.text} given={evidence} />}
      {comments.length > 0 && (
        <div>
          <strong>{t('results:itemComments')}</strong>
          <ul className={classes.comments}>
            {comments.map((comment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: comments have no ids, may repeat, and never move
              <li key={index}>{comment}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Level({ bar, most, isSingle }: { bar: DistributionBar; most: number; isSingle: boolean }) {
  const { t } = useMessages()
  return (
    <li data-chosen={bar.count > 0 || undefined} aria-current={(isSingle && bar.count > 0) || undefined}>
      <span className={classes.value}>{bar.value}</span>
      {!isSingle && (
        <>
          <span>{t('results:levelCount', { count: bar.count })}</span>
          <span className={classes.track} aria-hidden="true">
            <span style={{ width: `${(bar.count / most) * 100}%` }} />
          </span>
        </>
      )}
      <span>{bar.level ?? t(`words:agreement_${bar.value as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}</span>
    </li>
  )
}
