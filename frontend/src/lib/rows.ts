/** A line of a long list: where it begins and how high it is, in pixels. */
export interface Row<T> {
  item: T
  top: number
  height: number
}

/** Lays items out below each other. */
export function layOut<T>(items: readonly T[], heightOf: (item: T) => number): Row<T>[] {
  let top = 0
  return items.map((item) => {
    const row = { item, top, height: heightOf(item) }
    top += row.height
    return row
  })
}

/** How high all rows are together. */
export function totalHeight(rows: readonly Row<unknown>[]): number {
  const last = rows.at(-1)
  return last ? last.top + last.height : 0
}

/** The first row whose end lies below y, by halving. */
function firstBelow(rows: readonly Row<unknown>[], y: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row && row.top + row.height <= y) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The rows between two heights, so that a list of twenty thousand entries keeps a
 * few dozen elements.
 */
export function rowsBetween<T>(rows: readonly Row<T>[], from: number, to: number): Row<T>[] {
  const first = firstBelow(rows, from)
  let last = first
  while (last < rows.length && (rows[last]?.top ?? Infinity) < to) last++
  return rows.slice(first, last)
}
