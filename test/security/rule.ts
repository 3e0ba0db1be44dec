import type { VisitorObject } from 'vite'

/** Reports a fault at a place in the text, with the item of Electron's checklist that speaks of it. */
export type Report = (node: { start: number }, item: string, fault: string) => void

/** What one rule looks at in one file; nothing where the file is none of its business. */
export type Rule = (path: string, report: Report) => VisitorObject
