const day = 24 * 60 * 60 * 1000

/** Names the local calendar day of a time, in Unix milliseconds. */
export function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`
}

/** How many calendar days lie between two times: 0 the same day, 1 the day after. */
export function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => {
    const date = new Date(at)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  }
  return Math.round((midnight(to) - midnight(from)) / day)
}

/** The calendar year of a time. */
export function yearOf(at: number): number {
  return new Date(at).getFullYear()
}
