/** Texts of the statistics in English. */
export const stats = {
  stats: {
    title: 'Statistics',
    total: 'Requests',
    times: { one: '{n} time', other: '{n} times' },
    split: 'AI {ai} · library {library}',
    mostLanguage: 'Most used language',
    mostPurpose: 'Most used purpose',
    shareOf: '{percent} % of all',
    days: 'The last 12 months',
    daysText: {
      one: 'Used on {n} day; most often on {day}: {most}',
      other: 'Used on {n} days; most often on {day}: {most}'
    },
    onDay: '{day}: {n}',
    less: 'Less',
    more: 'More',
    day: 'Day',
    ai: 'AI',
    library: 'Library',
    languages: 'By language',
    purposes: 'By purpose',
    engines: 'By engine',
    states: 'How they ended',
    engine: 'Engine',
    count: 'Requests',
    stopped: 'Stopped',
    failed: 'Failed',
    interrupted: 'Interrupted',
    tokens: 'Tokens',
    tokensText: {
      one: '{prompt} asked and {answer} answered, as told for {n} answer.',
      other: '{prompt} asked and {answer} answered, as told for {n} answers.'
    },
    engineText: 'stopped {stopped} · failed {failed}',
    asTable: 'As a table',
    asChart: 'As a chart',
    tableOf: '{title}, as a table',
    chartOf: '{title}, as a chart',
    empty: 'Nothing to count yet',
    emptyText: 'Once you have made a request, you see here how often you ask and for what. It stays on this computer.'
  }
} as const
