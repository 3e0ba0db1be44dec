import { readdir, readFile } from 'node:fs/promises'

if (process.platform !== 'linux')
  console.warn('That no process is left is not checked here: only Linux lists them as files.')

/** The programs whose arguments name a folder, as Linux lists them. Elsewhere none is found. */
export const processesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir('/proc').catch(() => [])
  const lines = await Promise.all(
    names.filter(name => /^\d+$/.test(name)).map(id => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  )
  return lines.filter(line => line.includes(folder))
}
