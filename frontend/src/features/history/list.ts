import type { Entry } from '../../backend/backend'
import { dayOf } from '../../lib/days'
import { layOut, type Row } from '../../lib/rows'

/** A line of the list: a day, or an entry with its place among the entries. */
export type Line = { kind: 'day'; at: number } | { kind: 'entry'; entry: Entry; place: number }

/** Heights in pixels, at the usual size of text. */
export const dayHeight = 36
export const entryHeight = 62

/** Groups entries by day and lays everything out. */
export function layOutDays(entries: readonly Entry[], scale: number): Row<Line>[] {
  const lines: Line[] = []
  let day = ''
  entries.forEach((entry, at) => {
    const its = dayOf(entry.createdAt)
    if (its !== day) lines.push({ kind: 'day', at: entry.createdAt })
    day = its
    lines.push({ kind: 'entry', entry, place: at + 1 })
  })
  return layOut(lines, (line) => (line.kind === 'day' ? dayHeight : entryHeight) * scale)
}
