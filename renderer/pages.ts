/** What shows each page, by the word in its address; fetched when it is looked at, and charts come with it. */
export const pages = {
  teams: () => import('./features/rounds/rounds-page.tsx').then(m => m.RoundsPage),
  trends: () => import('./features/trends/trends-page.tsx').then(m => m.TrendsPage),
  actions: () => import('./features/ledger/ledger-page.tsx').then(m => m.LedgerPage),
  delivery: () => import('./features/delivery/delivery-page.tsx').then(m => m.DeliveryPage),
  collect: () => import('./features/ballots/collect-page.tsx').then(m => m.CollectPage),
  /** Its page is in the window, and reads the round meanwhile. */
  answer: () => import('./features/answer/answer-sheet.tsx').then(m => m.AnswerSheet),
  results: () => import('./features/results/results-page.tsx').then(m => m.ResultsPage),
  retrospective: () => import('./features/retrospective/retrospective-page.tsx').then(m => m.RetrospectivePage),
  next: () => import('./features/next-steps/next-steps-page.tsx').then(m => m.NextStepsPage),
  report: () => import('./features/report/report-page.tsx').then(m => m.ReportPage),
  newer: () => import('./features/report/newer-round-page.tsx').then(m => m.NewerRoundPage),
  portfolio: () => import('./features/portfolio/portfolio-page.tsx').then(m => m.PortfolioPage),
  services: () => import('./features/services/services-page.tsx').then(m => m.ServicesPage),
  /** The frame of one service, with what its two views are named. */
  service: () => import('./shell/service-frame.tsx').then(m => m.ServiceFrame),
  budget: () => import('./features/services/budget-page.tsx').then(m => m.BudgetPage),
  risks: () => import('./features/risks/risks-page.tsx').then(m => m.RisksPage),
  postmortems: () => import('./features/postmortems/postmortems-page.tsx').then(m => m.PostmortemsPage),
  method: () => import('./features/method/method-page.tsx').then(m => m.MethodPage),
  questionnaires: () => import('./features/questionnaires/questionnaires-page.tsx').then(m => m.QuestionnairesPage),
  settings: () => import('./shell/settings-route.tsx').then(m => m.SettingsRoute),
}
