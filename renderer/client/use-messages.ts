import { useTranslation } from 'react-i18next'
import { english, type Translate } from '../../core/messages/messages.ts'

const namespaces = Object.keys(english) as (keyof typeof english)[]

/** The texts of every namespace: `t('results:...')`. */
export const useMessages = (): { t: Translate } => useTranslation(namespaces)
