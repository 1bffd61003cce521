/** Texts about running and comparing code, and about keys, in English. */
export const tools = {
  run: {
    do: 'Run this code',
    title: 'Run this {language} code on a web page?',
    text: 'The code is put on the clipboard, and this page opens in your browser. Paste the code there.',
    caution: 'What you paste there, that page gets to see. It does not belong to us. Auto Coding itself sends nothing.',
    open: 'Copy and open'
  },
  compare: {
    do: 'Compare with your code',
    title: 'Your code and the refactored code',
    before: 'Yours',
    after: 'Refactored',
    with: 'Compare with',
    block: 'Code block {n}',
    same: 'Both are the same, line by line.'
  },
  notice: {
    title: 'Answer ready',
    text: 'Auto Coding has finished writing.'
  },
  shortcuts: {
    quit: 'Close the app',
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    sheet: 'Show this sheet',
    search: 'Go to the search of the page',
    close: 'Close what lies on top',
    request: 'Send the request',
    stop: 'Stop the answer',
    move: 'Read the one before or after',
    ends: 'Go to the newest or oldest',
    delete: 'Delete, with 10 seconds to undo'
  }
} as const
