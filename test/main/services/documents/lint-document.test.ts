import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../../main/services/documents/check-document.ts'
import { lintDocument } from '../../../../main/services/documents/lint-document.ts'
import { roundToText } from '../../../../main/services/documents/round-file.ts'
import { makeRound } from '../../../builders.ts'

const yaml = `format: plumbline/questionnaire
version: 1
id: alerts
revision: 1.0.0
title: Alerts
language: en
scale: agreement
dimensions:
  - { id: alerts, title: Alerts }
items:
  - id: alerts.clear
    rev: 1
    dimension: alerts
    text: Alerts are clear and they are rare.
    sources: [Example]
`

const lint = (text: string, fileName: string) => {
  const checked = checkDocument(text, fileName)
  return checked.ok ? lintDocument(text, fileName, checked.value) : checked.faults
}

describe('lintDocument', () => {
  it('says of each warning in which line it stands', () => {
    expect(lint(yaml, 'alerts.yaml').map(({ key, line }) => [key, line])).toEqual([
      ['noHelp', 11],
      ['asksTwoThings', 14],
    ])
  })

  it('leaves rounds alone: they keep the questions as they were asked', () => {
    expect(lint(roundToText(makeRound()), 'round.json')).toEqual([])
  })
})
