const every = 5000

/**
 * Tells the program that the person is doing something: at once, then at most once
 * in five seconds, and once more at the end of those if something came meanwhile,
 * so that idle time is counted from the last input.
 */
export class Activity {
  readonly #tell: () => void
  readonly #wanted: () => boolean
  #timer: ReturnType<typeof setTimeout> | undefined
  #again = false

  /** wanted says whether activity matters now. */
  constructor(tell: () => void, wanted: () => boolean) {
    this.#tell = tell
    this.#wanted = wanted
  }

  /** Notes an input. */
  note = (): void => {
    if (!this.#wanted()) return
    if (this.#timer !== undefined) {
      this.#again = true
      return
    }
    this.#tell()
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#again) {
        this.#again = false
        this.note()
      }
    }, every)
  }

  /** Listens to a window until the returned function is called. */
  watch = (target: Window): (() => void) => {
    const options = { capture: true, passive: true } as const
    const inputs = ['pointerdown', 'keydown', 'wheel'] as const
    for (const input of inputs) target.addEventListener(input, this.note, options)
    // It does not bubble: this hears the window and not its elements, which get the focus from us too.
    target.addEventListener('focus', this.note)
    return () => {
      for (const input of inputs) target.removeEventListener(input, this.note, options)
      target.removeEventListener('focus', this.note)
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
  }
}
