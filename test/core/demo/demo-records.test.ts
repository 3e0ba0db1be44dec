import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { teamServicesSchema } from '../../../core/budget/service.ts'
import { teamDeliverySchema } from '../../../core/delivery/delivery.ts'
import { measureDelivery } from '../../../core/delivery/delivery-metrics.ts'
import { mergeDeployments } from '../../../core/delivery/merge-deployments.ts'
import { demoDelivery } from '../../../core/demo/demo-delivery.ts'
import { demoReviews } from '../../../core/demo/demo-reviews.ts'
import { demoServices } from '../../../core/demo/demo-services.ts'
import { demoStories } from '../../../core/demo/demo-workspace.ts'
import { teamReviewsSchema } from '../../../core/postmortem/review.ts'
import { questionnaireSchema } from '../../../core/questionnaire.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeRound } from '../../builders.ts'

const teams = demoStories.map(({ id }) => id)

describe('what the demo teams keep beside their rounds', () => {
  it('fits its schemas, and is empty for other teams', () => {
    for (const team of [...teams, 'somebody']) {
      expect(teamServicesSchema.parse(demoServices(team))).toEqual(demoServices(team))
      expect(teamDeliverySchema.parse(demoDelivery(team))).toEqual(demoDelivery(team))
      expect(teamReviewsSchema.parse(demoReviews(team))).toEqual(demoReviews(team))
    }
    expect(demoServices('somebody').services).toEqual([])
    expect(demoDelivery('somebody').deployments).toEqual([])
    expect(demoReviews('somebody').reviews).toEqual([])
  })

  it('has nine months of deployments, sorted, without a repeated one', () => {
    for (const team of teams) {
      const { deployments } = demoDelivery(team)
      expect(mergeDeployments([], deployments)).toMatchObject({ deployments, duplicates: 0 })
      expect(deployments.at(0)?.deployed.slice(0, 7)).toBe('2026-02')
      expect(['2026-10', '2026-11']).toContain(deployments.at(-1)?.deployed.slice(0, 7))
    }
  })

  it('lets Checkout deliver sooner and more often over the months', () => {
    const { deployments } = demoDelivery('demo-checkout')
    const spring = measureDelivery(deployments, { from: '2026-03-01', to: '2026-05-31' }).metrics
    const autumn = measureDelivery(deployments, { from: '2026-08-01', to: '2026-10-31' }).metrics
    expect(autumn.leadTimeHours.value).toBeLessThan((spring.leadTimeHours.value ?? 0) / 1.5)
    expect(autumn.deploymentsPerDay.value).toBeGreaterThan(spring.deploymentsPerDay.value ?? 0)
  })

  it('has two services a team, whose incidents keep the order of their times', () => {
    for (const team of teams) {
      const { services } = demoServices(team)
      expect(services).toHaveLength(2)
      for (const { incidents, risks, factors, sla, slo } of services) {
        for (const { start, detected, resolved } of incidents)
          expect([start, detected, resolved]).toEqual([start, detected, resolved].toSorted())
        expect(incidents.length * risks.length * factors.length).toBeGreaterThan(0)
        expect(sla === null || sla.target <= slo).toBe(true)
      }
    }
  })

  it('answers the shipped questionnaire about postmortems, with the score that the rules of scoring give', () => {
    const postmortem = questionnaireSchema.parse(parse(readFileSync('questionnaires/postmortem.yaml', 'utf8')))
    for (const team of teams) {
      const services = demoServices(team).services.map(({ id }) => id)
      for (const { answers, revision, score, service } of demoReviews(team).reviews) {
        expect(Object.keys(answers)).toEqual(postmortem.items.map(({ id }) => id))
        expect(revision).toBe(postmortem.revision)
        expect(services).toContain(service)
        const round = makeRound({
          mode: 'agreed',
          questionnaires: [postmortem],
          responses: [{ id: 'agreed', answers: { [postmortem.id]: answers } }],
        })
        expect(scoreRound(round).questionnaires[0]?.score.mean).toBeCloseTo(score ?? -1, 9)
      }
    }
  })
})
