/** The items whose id did not occur before, in their order. */
export function withoutTwins<T extends { id: string }>(items: readonly T[]): T[] {
  const known = new Set<string>()
  return items.filter(({ id }) => {
    if (known.has(id)) return false
    known.add(id)
    return true
  })
}
