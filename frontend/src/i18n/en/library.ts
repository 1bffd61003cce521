/** Texts about the library's page and about formatting in English. */
export const library = {
  library: {
    title: 'Library',
    search: 'Search programs in English or Korean',
    all: 'All',
    favouritesOnly: 'Favourites only',
    count: { one: '{n} program', other: '{n} programs' },
    none: 'No program fits',
    noneText: 'Try other words, or another difficulty.',
    noFavourites: 'Open a program and press its star: it is listed here from then on.',
    choose: 'Choose a program',
    chooseText: {
      one: '{n} program in nine languages, each with what compiled and ran it. Not AI: no network, no key.',
      other: '{n} programs in nine languages, each with what compiled and ran it. Not AI: no network, no key.'
    },
    backToList: 'All programs',
    take: 'Open in the workspace'
  },
  save: {
    do: 'Save code',
    several: 'The answer has several files.',
    folder: 'As a folder…',
    zip: 'As a zip…',
    done: 'The code is saved.'
  },
  format: {
    do: 'Format with {name}',
    builtIn: 'Built in; nothing else is run.',
    runs: 'Runs {path} on this computer, with the code above.',
    none: 'No formatter for {language} was found on this computer. Refactoring needs an AI engine.',
    title: 'Formatted code',
    before: 'Before',
    after: 'After',
    changed: 'changed',
    removed: 'removed',
    added: 'added',
    same: 'The code has its usual form already.',
    syntax: 'The code has a mistake. {why}',
    take: 'Put into the form'
  }
} as const
