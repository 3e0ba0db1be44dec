import './theme/mantine.css'
import '@fontsource-variable/ibm-plex-sans/wght.css'
import './theme/theme.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createClient } from './client/client.ts'
import { ClientProvider } from './client/client-provider.tsx'
import { connect } from './client/connect.ts'
import { MessagesArrival, MessagesContext } from './client/use-messages.ts'
import { createWindowMessages } from './client/window-messages.ts'
import { fetchPageAt } from './fetch-page-at.ts'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { onDemand } from './parts/on-demand.tsx'
import { createAppTheme, cssVariables } from './theme/theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const { messages, complete } = createWindowMessages()

const MessagesCorner = onDemand(() => import('./parts/messages-corner.tsx').then(m => m.MessagesCorner))

fetchPageAt(location.hash, complete)

createRoot(root).render(
  <StrictMode>
    <MessagesContext value={messages.t}>
      <MantineProvider
        theme={createAppTheme(messages.t)}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <ErrorBoundary>
          <MessagesCorner />
          <ClientProvider client={createClient(connect())}>
            <MessagesArrival value={complete}>
              <App />
            </MessagesArrival>
          </ClientProvider>
        </ErrorBoundary>
      </MantineProvider>
    </MessagesContext>
  </StrictMode>,
)
