import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The path of the one file that appears in a folder which was empty; a file in the making has a dot before its name. */
export const onlyFileIn = async (folder: string): Promise<string> => {
  const finished = async (): Promise<string[]> => (await readdir(folder)).filter(name => !name.startsWith('.'))
  await expect.poll(finished, { message: `One file in ${folder}`, timeout: 60_000 }).toHaveLength(1)
  const [name = ''] = await finished()
  return join(folder, name)
}
