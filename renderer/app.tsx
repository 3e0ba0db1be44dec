import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AnswerPage } from './features/answer/answer-page.tsx'
import { pages } from './pages.ts'
import { ImportOutcomeProvider } from './parts/import-outcome-provider.tsx'
import { LoadingPage } from './parts/loading-page.tsx'
import { NotFoundPage } from './parts/not-found-page.tsx'
import { onDemand } from './parts/on-demand.tsx'
import { PageBoundary } from './parts/page-boundary.tsx'
import { HomePage } from './shell/home-page.tsx'
import { KioskGate } from './shell/kiosk-gate.tsx'
import { LockedGate } from './shell/locked-gate.tsx'
import { RoundFrame } from './shell/round-frame.tsx'
import { Shell } from './shell/shell.tsx'
import { TeamFrame } from './shell/team-frame.tsx'
import { useAppliedSettings } from './shell/use-applied-settings.ts'

const RoundsPage = onDemand(pages.teams, <LoadingPage />)
const TrendsPage = onDemand(pages.trends, <LoadingPage />)
const LedgerPage = onDemand(pages.actions, <LoadingPage />)
const DeliveryPage = onDemand(pages.delivery, <LoadingPage />)
const CollectPage = onDemand(pages.collect, <LoadingPage />)
const ResultsPage = onDemand(pages.results, <LoadingPage />)
const RetrospectivePage = onDemand(pages.retrospective, <LoadingPage />)
const NextStepsPage = onDemand(pages.next, <LoadingPage />)
const ReportPage = onDemand(pages.report, <LoadingPage />)
const NewerRoundPage = onDemand(pages.newer, <LoadingPage />)
const PortfolioPage = onDemand(pages.portfolio, <LoadingPage />)
const ServicesPage = onDemand(pages.services, <LoadingPage />)
const ServiceFrame = onDemand(pages.service, <LoadingPage />)
const BudgetPage = onDemand(pages.budget, <LoadingPage />)
const RisksPage = onDemand(pages.risks, <LoadingPage />)
const PostmortemsPage = onDemand(pages.postmortems, <LoadingPage />)
const MethodPage = onDemand(pages.method, <LoadingPage />)
const QuestionnairesPage = onDemand(pages.questionnaires, <LoadingPage />)
const SettingsRoute = onDemand(pages.settings, <LoadingPage />)

export function App() {
  useAppliedSettings()
  return (
    <Router hook={useHashLocation}>
      <LockedGate>
        <KioskGate>
          <ImportOutcomeProvider>
            <Shell>
              <PageBoundary>
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
                  <Route path="/teams/:teamId/services">
                    {({ teamId }) => (
                      <TeamFrame teamId={teamId} tab="services">
                        <ServicesPage key={teamId} teamId={teamId} />
                      </TeamFrame>
                    )}
                  </Route>
                  <Route path="/teams/:teamId/services/:serviceId/:view?">
                    {({ teamId, serviceId, view = 'budget' }) => (
                      <ServiceFrame teamId={teamId} serviceId={serviceId} view={view}>
                        {sheet => (view === 'risks' ? <RisksPage sheet={sheet} /> : <BudgetPage sheet={sheet} />)}
                      </ServiceFrame>
                    )}
                  </Route>
                  <Route path="/teams/:teamId/postmortems/:review?">
                    {({ teamId, review }) => (
                      <TeamFrame teamId={teamId} tab="postmortems">
                        <PostmortemsPage key={`${teamId} ${review}`} teamId={teamId} review={review} />
                      </TeamFrame>
                    )}
                  </Route>
                  <Route path="/teams/:teamId/delivery">
                    {({ teamId }) => (
                      <TeamFrame teamId={teamId} tab="delivery">
                        <DeliveryPage key={teamId} teamId={teamId} />
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
                  <Route path="/newer/:name">
                    {({ name }) => <NewerRoundPage key={name} file={`rounds/${name}`} />}
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
              </PageBoundary>
            </Shell>
          </ImportOutcomeProvider>
        </KioskGate>
      </LockedGate>
    </Router>
  )
}
