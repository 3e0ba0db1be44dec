import { createRoot } from 'react-dom/client'
import type { PaperTexts } from '../../core/messages/paper-texts.ts'
import './page.css'
import { embeddedForm } from './embedded-form.ts'
import { FormPage } from './form-page.tsx'
import { SessionPage } from './session-page.tsx'
import { createTranslator } from './translator.ts'

/** Put in by the build, which knows the catalogue. */
declare const __PAPER_TEXTS__: PaperTexts

const t = createTranslator(__PAPER_TEXTS__, document.documentElement.lang)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
root.textContent = ''
const embedded = embeddedForm(document)
createRoot(root).render(embedded === null ? <SessionPage t={t} /> : <FormPage t={t} embedded={embedded} />)
