import { createSubscriber } from 'svelte/reactivity'

/** The time, for what counts up or down on the screen. It ticks only while somebody looks. */
export class Clock {
  readonly #subscribe: () => void

  constructor(every = 1000) {
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, every)
      return () => clearInterval(timer)
    })
  }

  /** Unix milliseconds. */
  get now(): number {
    this.#subscribe()
    return Date.now()
  }

  /** Whole seconds until a time; 0 once it has come. */
  secondsUntil(at: number): number {
    return Math.max(0, Math.ceil((at - this.now) / 1000))
  }
}
