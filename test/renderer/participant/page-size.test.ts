import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ballotFormOf } from '../../../core/ballot/ballot-form.ts'
import { toBase64 } from '../../../core/ballot/base64.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { formFile } from '../../../main/services/ballots/export-form.ts'
import { makeRound } from '../../builders.ts'
import { requireFreshBuild } from '../../fresh-build.ts'
import { readShipped, shippedNames } from '../../questionnaires/read-shipped.ts'
import { keys } from './forms.ts'

let page = ''
const terms = { minimumGroup: 5, audience: 'team', comments: true, predictions: true } as const
const formOf = (questionnaires: Questionnaire[]) =>
  ballotFormOf(makeRound({ questionnaires }), terms, toBase64(keys.publicKey))
const zipped = (text: string): number => gzipSync(text, { level: 9 }).length
const kilobyte = 1000

beforeAll(async () => {
  await requireFreshBuild()
  page = readFileSync('out/participant/index.html', 'utf8')
})

describe('the built page for participants', () => {
  it('is one file with one script and one style, and asks for nothing else', () => {
    expect(page.match(/<script\b/g)).toHaveLength(1)
    expect(page.match(/<style\b/g)).toHaveLength(1)
    expect(page).not.toMatch(/\b(?:src|href)="(?!data:)|@import|url\(|__[A-Z_]+__/)
    expect(page).toContain('<html lang="en">')
  })

  it('has neither the catalogue nor the schemas of the app in it', () => {
    expect(page).not.toMatch(/i18next|ZodError|_zod/)
  })

  it('is at most 30 KB on a phone, and at most 40 KB with the forty questions', () => {
    const form = JSON.stringify(formOf([readShipped('devops-sre.yaml').questionnaire]))
    const [own, asked] = [zipped(page), zipped(form)]
    console.log(`Participant page: ${own} bytes gzip, with 40 questions ${own + asked}`)
    expect(own).toBeLessThanOrEqual(30 * kilobyte)
    expect(own + asked).toBeLessThanOrEqual(40 * kilobyte)
  })

  it('is at most 150 KB as a form with every shipped questionnaire in it', () => {
    const all = shippedNames().map(name => readShipped(name).questionnaire)
    expect(all.length).toBeGreaterThanOrEqual(4)
    const { bytes } = formFile(page, formOf(all))
    console.log(`Form with ${all.length} questionnaires: ${bytes.length} bytes`)
    expect(bytes.length).toBeLessThanOrEqual(150 * kilobyte)
  })
})
