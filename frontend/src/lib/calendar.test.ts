import { describe, expect, it } from 'vitest'
import { levelOf, noonOf, weeksOf } from './calendar'

describe('a calendar of weeks', () => {
  it('puts Sundays on top and begins in the middle of a week', () => {
    // The first of January 2026 was a Thursday.
    const cells = weeksOf(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'])
    expect(cells.map(({ week, weekday }) => [week, weekday])).toEqual([
      [0, 4],
      [0, 5],
      [0, 6],
      [1, 0]
    ])
    expect(weeksOf([])).toEqual([])
  })

  it('knows a day by its date whatever the clocks do in its night', () => {
    for (const date of ['2026-03-29', '2026-10-25', '2028-02-29']) {
      const noon = new Date(noonOf(date))
      expect([noon.getFullYear(), noon.getMonth() + 1, noon.getDate()]).toEqual(date.split('-').map(Number))
    }
  })

  it('shows more for more, and nothing for nothing', () => {
    expect([0, 1, 2, 3, 4, 6, 7, 100].map(levelOf)).toEqual([0, 1, 2, 2, 3, 3, 4, 4])
  })
})
