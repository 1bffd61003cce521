/** A day in a calendar of weeks: its column is a week, its row a weekday. */
export interface Cell {
  date: string
  /** Noon of the day here, in Unix milliseconds. */
  at: number
  week: number
  weekday: number
}

/** Noon of a day such as 2026-03-01, here. */
export function noonOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day, 12).getTime()
}

/** Lays days that follow each other out in weeks that begin on Sunday. */
export function weeksOf(dates: readonly string[]): Cell[] {
  const first = dates[0]
  if (first === undefined) return []
  const offset = new Date(noonOf(first)).getDay()
  return dates.map((date, i) => ({
    date,
    at: noonOf(date),
    week: Math.floor((i + offset) / 7),
    weekday: (i + offset) % 7
  }))
}

/** How strong a count is shown, from 0 to 4. */
export function levelOf(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count === 0) return 0
  if (count === 1) return 1
  if (count <= 3) return 2
  return count <= 6 ? 3 : 4
}
