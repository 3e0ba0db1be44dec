import './theme/mantine.css'
import '@fontsource-variable/ibm-plex-sans/wght.css'
import './theme/theme.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createClient } from './client/client.ts'
import { ClientProvider } from './client/client-provider.tsx'
import { connect } from './client/connect.ts'
import { MessagesArrival, MessagesContext } from './client/use-messages.ts'
import { createWindowMessages } from './client/window-messages.ts'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { createAppTheme, cssVariables } from './theme/theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const { messages, complete } = createWindowMessages()

createRoot(root).render(
  <StrictMode>
    <MessagesContext value={messages.t}>
      <MantineProvider
        theme={createAppTheme(messages.t)}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <Notifications position="bottom-center" />
        <ErrorBoundary>
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
