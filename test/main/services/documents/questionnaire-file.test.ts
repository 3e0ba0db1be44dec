import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkDocument } from '../../../../main/services/documents/check-document.ts'
import { questionnaireFromText } from '../../../../main/services/documents/questionnaire-file.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'

describe('questionnaireFromText', () => {
  it('reads YAML and JSON, by the ending or by the look of the text', () => {
    const questionnaire = makeQuestionnaire()
    const yaml = stringify(questionnaire)
    const json = JSON.stringify(questionnaire)
    const whole = { ok: true, value: questionnaire }
    for (const name of ['q.yaml', 'q.YML', 'q']) expect(questionnaireFromText(yaml, name)).toEqual(whole)
    for (const name of ['q.json', 'q.yaml', 'q']) expect(questionnaireFromText(json, name)).toEqual(whole)
  })

  it('gives faults of YAML their line and column', () => {
    const yaml = stringify(makeQuestionnaire()).replace('rev: 1', 'rev: 1\n    weight: .nan')
    const parsed = questionnaireFromText(yaml, 'q.yaml')
    const line = yaml.split('\n').findIndex(text => text.includes('.nan')) + 1
    expect(parsed.ok ? [] : parsed.faults).toEqual([
      { path: ['items', 0, 'weight'], key: 'notANumber', line, column: 5 },
    ])
  })

  it('takes every shipped questionnaire', async () => {
    const folder = join(import.meta.dirname, '../../../../questionnaires')
    const names = (await readdir(folder)).filter(name => name.endsWith('.yaml'))
    expect(names).toContain('devops-sre.yaml')
    for (const name of names) {
      const parsed = questionnaireFromText(await readFile(join(folder, name), 'utf8'), name)
      expect(parsed.ok ? [] : [name, ...parsed.faults]).toEqual([])
    }
  })
})

describe('checkDocument', () => {
  it('tells rounds and questionnaires apart by what they say', () => {
    expect(checkDocument(stringify(makeQuestionnaire()), 'a.yaml')).toMatchObject({ value: { kind: 'questionnaire' } })
    expect(checkDocument(JSON.stringify(makeRound()), 'a.json')).toMatchObject({ value: { kind: 'round' } })
  })

  it('says so when a file is neither', () => {
    const fault = { path: [], key: 'unknownFormat', line: 1, column: 1 }
    expect(checkDocument('{"format": "other"}', 'a.json')).toEqual({ ok: false, faults: [fault] })
    expect(checkDocument('[]', 'a.json')).toEqual({ ok: false, faults: [fault] })
  })
})
