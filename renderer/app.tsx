import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { ImportOutcomeProvider } from './parts/import-outcome-provider.tsx'
import { LoadingPage } from './parts/loading-page.tsx'
import { NotFoundPage } from './parts/not-found-page.tsx'
import { onDemand } from './parts/on-demand.tsx'
import { HomePage } from './shell/home-page.tsx'
import { KioskGate } from './shell/kiosk-gate.tsx'
import { RoundFrame } from './shell/round-frame.tsx'
import { Shell } from './shell/shell.tsx'
import { TeamFrame } from './shell/team-frame.tsx'
import { useAppliedSettings } from './shell/use-applied-settings.ts'

// Pages are fetched when they are looked at; charts come with them.
const RoundsPage = onDemand(() => import('./features/rounds/rounds-page.tsx').then(m => m.RoundsPage), <LoadingPage />)
const AnswerPage = onDemand(() => import('./features/answer/answer-page.tsx').then(m => m.AnswerPage), <LoadingPage />)
const CollectPage = onDemand(
  () => import('./features/ballots/collect-page.tsx').then(m => m.CollectPage),
  <LoadingPage />,
)
const ResultsPage = onDemand(
  () => import('./features/results/results-page.tsx').then(m => m.ResultsPage),
  <LoadingPage />,
)
const RetrospectivePage = onDemand(
  () => import('./features/retrospective/retrospective-page.tsx').then(m => m.RetrospectivePage),
  <LoadingPage />,
)
const TrendsPage = onDemand(() => import('./features/trends/trends-page.tsx').then(m => m.TrendsPage), <LoadingPage />)
const ReportPage = onDemand(() => import('./features/report/report-page.tsx').then(m => m.ReportPage), <LoadingPage />)
const SettingsRoute = onDemand(() => import('./shell/settings-route.tsx').then(m => m.SettingsRoute), <LoadingPage />)
const NextStepsPage = onDemand(
  () => import('./features/next-steps/next-steps-page.tsx').then(m => m.NextStepsPage),
  <LoadingPage />,
)
const LedgerPage = onDemand(() => import('./features/ledger/ledger-page.tsx').then(m => m.LedgerPage), <LoadingPage />)
const PortfolioPage = onDemand(
  () => import('./features/portfolio/portfolio-page.tsx').then(m => m.PortfolioPage),
  <LoadingPage />,
)
const MethodPage = onDemand(() => import('./features/method/method-page.tsx').then(m => m.MethodPage), <LoadingPage />)
const QuestionnairesPage = onDemand(
  () => import('./features/questionnaires/questionnaires-page.tsx').then(m => m.QuestionnairesPage),
  <LoadingPage />,
)

export function App() {
  useAppliedSettings()
  return (
    <Router hook={useHashLocation}>
      <KioskGate>
        <ImportOutcomeProvider>
          <Shell>
            <ErrorBoundary>
              <Switch>
                <Route path="/">
                  <HomePage />
                </Route>
                <Route path="/teams/:teamId">
                  {({ teamId }) => (
                    <TeamFrame teamId={teamId} tab="rounds">
                      <RoundsPage key={teamId} teamId={teamId} />
                    </TeamFrame>
                  )}
                </Route>
                <Route path="/teams/:teamId/trends">
                  {({ teamId }) => (
                    <TeamFrame teamId={teamId} tab="trends">
                      <TrendsPage key={teamId} teamId={teamId} />
                    </TeamFrame>
                  )}
                </Route>
                <Route path="/teams/:teamId/actions">
                  {({ teamId }) => (
                    <TeamFrame teamId={teamId} tab="actions">
                      <LedgerPage key={teamId} teamId={teamId} />
                    </TeamFrame>
                  )}
                </Route>
                <Route path="/rounds/:roundId/collect">
                  {({ roundId }) => (
                    <RoundFrame roundId={roundId} tab="collect">
                      <CollectPage key={roundId} roundId={roundId} />
                    </RoundFrame>
                  )}
                </Route>
                <Route path="/rounds/:roundId/answer">
                  {({ roundId }) => (
                    <RoundFrame roundId={roundId} tab="answer">
                      <AnswerPage key={roundId} roundId={roundId} />
                    </RoundFrame>
                  )}
                </Route>
                <Route path="/rounds/:roundId/results">
                  {({ roundId }) => (
                    <RoundFrame roundId={roundId} tab="results">
                      <ResultsPage key={roundId} roundId={roundId} />
                    </RoundFrame>
                  )}
                </Route>
                <Route path="/rounds/:roundId/retrospective">
                  {({ roundId }) => (
                    <RoundFrame roundId={roundId} tab="retrospective">
                      <RetrospectivePage key={roundId} roundId={roundId} />
                    </RoundFrame>
                  )}
                </Route>
                <Route path="/rounds/:roundId/next">
                  {({ roundId }) => (
                    <RoundFrame roundId={roundId} tab="next">
                      <NextStepsPage key={roundId} roundId={roundId} />
                    </RoundFrame>
                  )}
                </Route>
                <Route path="/rounds/:roundId/report">
                  {({ roundId }) => (
                    <RoundFrame roundId={roundId} tab="report">
                      <ReportPage key={roundId} roundId={roundId} />
                    </RoundFrame>
                  )}
                </Route>
                <Route path="/portfolio">
                  <PortfolioPage />
                </Route>
                <Route path="/method/:topic?">{({ topic }) => <MethodPage topic={topic} />}</Route>
                <Route path="/questionnaires/:id?">{({ id }) => <QuestionnairesPage id={id} />}</Route>
                <Route path="/settings">
                  <SettingsRoute />
                </Route>
                <Route>
                  <NotFoundPage />
                </Route>
              </Switch>
            </ErrorBoundary>
          </Shell>
        </ImportOutcomeProvider>
      </KioskGate>
    </Router>
  )
}
