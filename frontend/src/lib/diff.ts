import { diffLines } from 'diff'

/** A row of two texts side by side. A side without a line has no number. */
export interface DiffRow {
  kind: 'same' | 'changed' | 'removed' | 'added'
  before: { number: number; text: string } | undefined
  after: { number: number; text: string } | undefined
}

/** Compares line by line; lines that were replaced stand beside those that replace them. */
export function sideBySide(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = []
  let left = 0
  let right = 0
  let gone: string[] = []
  const flush = (come: readonly string[]) => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) {
      const old = gone[at]
      const fresh = come[at]
      rows.push({
        kind: old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed',
        before: old === undefined ? undefined : { number: ++left, text: old },
        after: fresh === undefined ? undefined : { number: ++right, text: fresh }
      })
    }
    gone = []
  }
  for (const part of diffLines(before, after)) {
    const lines = part.value.replace(/\n$/, '').split('\n')
    if (part.removed) gone = lines
    else if (part.added) flush(lines)
    else {
      flush([])
      for (const text of lines) {
        rows.push({ kind: 'same', before: { number: ++left, text }, after: { number: ++right, text } })
      }
    }
  }
  flush([])
  return rows
}
