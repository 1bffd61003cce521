import { rangesOf } from '../../lib/terms'

/**
 * The places in an answer where a search found something. They are marked through
 * the browser's highlights, which leave the page itself as it is; a webview without
 * them still jumps from place to place.
 */
export class Found {
  count = $state(0)
  at = $state(0)
  #ranges: Range[] = []

  /** Marks the places below an element and jumps to the first. */
  mark(root: HTMLElement, pattern: RegExp | undefined): void {
    this.#ranges = pattern ? rangesOf(root, pattern) : []
    this.count = this.#ranges.length
    this.#paint('search-hit', this.#ranges)
    this.at = 0
    this.#show()
  }

  /** Goes to another place; after the last comes the first. */
  step = (by: number): void => {
    if (this.count === 0) return
    this.at = (this.at + by + this.count) % this.count
    this.#show()
  }

  /** Takes all marks away. */
  clear(): void {
    this.#ranges = []
    this.count = 0
    this.#paint('search-hit', [])
    this.#paint('search-current', [])
  }

  #show(): void {
    const range = this.#ranges[this.at]
    this.#paint('search-current', range ? [range] : [])
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }

  #paint(name: string, ranges: Range[]): void {
    if (typeof Highlight === 'undefined') return
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  }
}
