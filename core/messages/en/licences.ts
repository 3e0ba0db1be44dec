/** What Plumbline is made of, on the page of settings. */
export const licences = {
  title: 'Open-source licences',
  text: 'Plumbline is built with the work of many others, who let everybody use it. These are their names and their terms.',
  electron:
    'The terms of Electron and of Chromium come with the program: LICENSE.electron.txt and LICENSES.chromium.html in its folder.',
  show: 'Show the licences',
  filter: 'Find a package',
  count_one: '{{count}} package',
  count_other: '{{count}} packages',
  noneFound: 'No package has that in its name or licence.',
  missing:
    'The list of licences could not be read. It comes with every copy of Plumbline: installing it again brings it back.',
} as const
