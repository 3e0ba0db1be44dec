/** The one file of all teams, in the data folder. */
export const teamsFile = 'teams.json'

/** The folders of what is kept for each team beside its rounds. */
export const teamFolders = ['services', 'delivery', 'reviews'] as const
export type TeamFolder = (typeof teamFolders)[number]
export type DataFolder = 'rounds' | 'questionnaires' | 'ballots' | TeamFolder

/** How the damage register and the user know a file in a folder: always with a slash, whatever the system. */
export const fileIn = (folder: DataFolder, name: string): string => `${folder}/${name}`

/** Whether a file, as the register knows it, lies in this folder. */
export const isIn = (folder: DataFolder, file: string): boolean => file.startsWith(`${folder}/`)

/** The name under which a file is set aside, without its number: no two files share it. Names of files have no dot of their own. */
export const damagedName = (file: string): string => file.replace(/^rounds\//, '').replace('/', '.')

/** The file that was set aside under a name. */
export const fileOfDamaged = (name: string): string => {
  if (name === teamsFile) return name
  const found = /^(questionnaires|ballots|services|delivery|reviews)\.([^.]+\.json)$/.exec(name)
  return found ? `${found[1]}/${found[2]}` : fileIn('rounds', name)
}
