import process from 'node:process'
import { afterAll, expect } from 'vitest'

/** Files of tests share a process: what one leaves changed would make another fail. */
const before = { folder: process.cwd(), env: { ...process.env } }

afterAll(() => {
  expect({ folder: process.cwd(), env: { ...process.env } }).toEqual(before)
})
