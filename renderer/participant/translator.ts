import type { PaperTexts, PaperTranslate } from '../../core/messages/paper-texts.ts'

/** Speaks from plain texts as the app's catalogue does: gaps are filled, and `count` chooses the form of the word. */
export const createTranslator = (texts: PaperTexts, language: string): PaperTranslate => {
  const plurals = new Intl.PluralRules(language)
  return (key, params = {}) => {
    const [namespace = '', name = ''] = key.split(':')
    const found: Record<string, string> = texts[namespace as keyof PaperTexts]
    const text = found[name] ?? found[`${name}_${plurals.select(Number(params.count))}`] ?? ''
    return text.replace(/\{\{(\w+)\}\}/g, (_, gap: string) => String(params[gap] ?? ''))
  }
}
