// Without the font that its full style sheet fetches from another site.
import 'survey-core/survey-core.fontless.css'
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'

const root = document.getElementById('root')
const survey = await (await fetch('./survey.json')).json()
if (root) createRoot(root).render(<Survey model={new Model(survey)} />)
