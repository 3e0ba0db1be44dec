import { createInstance, type i18n } from 'i18next'

type Catalogue = Record<string, Record<string, string>>

/** Sets up a catalogue in memory: nothing is fetched, and a missing key is a type error before it is a bug. */
export const initMessages = (catalogue: Catalogue): i18n => {
  const messages = createInstance()
  void messages.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(catalogue),
    defaultNS: 'app',
    resources: { en: catalogue },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return messages
}
