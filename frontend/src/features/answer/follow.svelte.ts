const near = 48

/** Keeps the end of a growing text in view, until the person scrolls up. */
export class Follow {
  following = $state(true)
  #node: HTMLElement | undefined
  #last = 0

  /** Attach this to the element that scrolls. */
  watch = (node: HTMLElement): (() => void) => {
    this.#node = node
    this.#last = node.scrollTop
    node.addEventListener('scroll', this.#scrolled, { passive: true })
    return () => {
      node.removeEventListener('scroll', this.#scrolled)
      this.#node = undefined
    }
  }

  /** The text has grown. */
  end = (): void => {
    const node = this.#node
    if (node && this.following) node.scrollTop = node.scrollHeight
  }

  /** The person wants the end back. */
  jump = (): void => {
    this.following = true
    this.end()
  }

  #scrolled = (): void => {
    const node = this.#node
    if (!node) return
    // Only upwards is the person's: the text grows between our own jumps.
    if (node.scrollTop < this.#last - 2) this.following = false
    if (node.scrollHeight - node.clientHeight - node.scrollTop < near) this.following = true
    this.#last = node.scrollTop
  }
}
