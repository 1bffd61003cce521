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
  },
  export: {
    title: 'Export history',
    what: 'What',
    all: 'Everything',
    shown: 'What the list shows',
    open: 'The open entry',
    format: 'Format',
    json: 'JSON',
    markdown: 'Markdown',
    zip: 'Code (zip)',
    jsonText: 'Everything without loss, to be imported again here or on another computer.',
    markdownText: 'Requests and answers to be read or printed.',
    zipText: 'The files of code only, a folder for each entry.',
    caution: 'The file is not encrypted: keep it where only you can read it.',
    do: 'Export…',
    done: { one: 'Exported {n} entry', other: 'Exported {n} entries' }
  },
  import: {
    title: 'Import history',
    lead: 'Takes a JSON file that Auto Coding exported, or the list that the original web service gives at gpt/response/. Entries that are here already stay as they are. Nothing counts against your requests.',
    choose: 'Choose a file…',
    another: 'Another file…',
    preview: 'What the file holds',
    new: { one: '{n} new entry', other: '{n} new entries' },
    known: { one: '{n} entry is here already', other: '{n} entries are here already' },
    unreadable: {
      one: '{n} entry cannot be read and is left out ({example})',
      other: '{n} entries cannot be read and are left out (the first: {example})'
    },
    original: 'The web service tells no times: the entries get today’s, in their order.',
    do: { one: 'Import {n} entry', other: 'Import {n} entries' },
    done: { one: 'Imported {n} entry', other: 'Imported {n} entries' }
  }
} as const
