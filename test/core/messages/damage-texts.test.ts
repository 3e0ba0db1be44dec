import { expect, it } from 'vitest'
import { createMessages } from '../../../core/messages/messages.ts'

const { t } = createMessages()

it('says once that everything else is fine, however many files are damaged', () => {
  const file = (name: string) =>
    t('app:damageText', { file: name, reason: t('app:damageReason_checksum'), keptAs: `damaged/${name}` })
  for (const count of [1, 2]) {
    const notice = [t('app:damageTitle', { count }), ...['a.json', 'b.json'].slice(0, count).map(file)].join(' ')
    expect(notice.match(/everything else is fine/gi)).toHaveLength(1)
    expect(notice).toContain('damaged/a.json')
  }
})
