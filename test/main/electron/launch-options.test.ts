import { describe, expect, it } from 'vitest'
import { readLaunchOptions } from '../../../main/electron/launch-options.ts'

describe('readLaunchOptions', () => {
  it('opens the own workspace in the usual folder when nothing is asked', () => {
    expect(readLaunchOptions([])).toEqual({ kind: 'launch', options: { data: null, workspace: 'own' } })
  })

  it.each([[['--data', 'team rounds', '--demo']], [['--demo', '--data=team rounds']]])('reads %j', words => {
    expect(readLaunchOptions(words)).toEqual({ kind: 'launch', options: { data: 'team rounds', workspace: 'demo' } })
  })

  it('leaves words for Chromium and file names alone', () => {
    const words = ['--no-sandbox', '--force-device-scale-factor=2', '/some/file', '--data=here']
    expect(readLaunchOptions(words)).toEqual({ kind: 'launch', options: { data: 'here', workspace: 'own' } })
  })

  it.each([[['--data']], [['--data=']], [['--data', '--demo']]])('says that a folder is missing in %j', words => {
    expect(readLaunchOptions(words)).toEqual({ kind: 'data-needs-folder' })
  })
})
