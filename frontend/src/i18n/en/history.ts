/** Texts about narrowing the history in English. */
export const history = {
  filter: {
    title: 'Filters',
    open: { one: 'Filters: {n} is on', other: 'Filters: {n} are on' },
    any: 'All',
    engine: 'Engine',
    state: 'State',
    clear: 'Clear filters',
    noHits: 'Nothing fits the filters',
    noHitsText: 'Clear the filters to see everything again.'
  }
} as const
