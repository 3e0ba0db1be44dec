import { readFileSync } from 'node:fs'

/** A whole postmortem, written for the tests. */
export const readFixture = (name: string): string => readFileSync(`test/fixtures/postmortems/${name}`, 'utf8')
