/** Texts about the data folder, backups and diagnostics in English. */
export const storage = {
  storage: {
    title: 'Data and backups',
    room: 'Data on this computer',
    folder: 'Data folder',
    copyFolder: 'Copy the path of the data folder',
    database: 'Database',
    backups: 'Backups',
    putAside: 'Put aside',
    putAsideText: 'Files that did not open and were kept.',
    logs: 'Logs',
    logsText: 'Without requests, answers, keys and addresses.'
  },
  backup: {
    title: 'Backups',
    lead: 'A backup holds all accounts of this computer, sealed as they are. One is made every day; the newest seven stay, and one of each of the four weeks before.',
    none: 'There is no backup yet. The first one is made soon.',
    make: 'Back up now',
    made: 'The backup was made',
    daily: 'Daily',
    manual: 'Made by hand',
    migration: 'Before a new version',
    restore: 'Before a restore',
    restoreDo: 'Restore…',
    restoreOf: 'Restore the backup of {when}',
    restoreTitle: 'Restore the backup of {when}?',
    restoreText:
      'The data of all accounts become what they were then, with the passwords of that time. What came later is no longer shown.',
    restoreKept: 'What is there now becomes a backup first, so you can come back to it.',
    restoreSignsOut: 'You will be signed out.',
    restoreNow: 'Restore this backup',
    restoring: 'Restoring…',
    restored: 'The backup was restored. Sign in to see it.'
  },
  diagnostics: {
    title: 'Diagnostics',
    lead: 'A text that helps to find a mistake: versions, sizes and the log. It holds nothing that you wrote or read, no addresses and no keys. It is sent nowhere; you read it first and save it where you like.',
    show: 'Show diagnostics',
    save: 'Save as a file…',
    saved: 'The diagnostics were saved'
  }
} as const
