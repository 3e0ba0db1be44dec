import { createInstance, type i18n } from 'i18next'

type Catalogue = Record<string, Record<string, string>>

/**
 * Sets up a catalogue in memory: nothing is fetched, and a missing key is a type error before it is a bug. `written` says
 * how what fills a gap is written, where it is not as it stands.
 */
export const initMessages = (catalogue: Catalogue, written?: (filling: string) => string): i18n => {
  const messages = createInstance()
  void messages.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(catalogue),
    defaultNS: 'app',
    resources: { en: catalogue },
    interpolation: written ? { escapeValue: true, escape: written } : { escapeValue: false },
    initAsync: false,
  })
  return messages
}
