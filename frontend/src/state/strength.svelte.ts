import type { Strength } from '../backend/backend'

const pause = 150

/** Judges a password while it is typed. */
export class StrengthState {
  /** The last judgement; undefined while there is nothing to judge. */
  result = $state.raw<Strength>()
  readonly #judge: (email: string, password: string) => Promise<Strength>
  #pause: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(judge: (email: string, password: string) => Promise<Strength>) {
    this.#judge = judge
  }

  /** Judges soon what is typed now. */
  measure = (email: string, password: string): void => {
    clearTimeout(this.#pause)
    const asked = ++this.#asked
    if (password === '') {
      this.result = undefined
      return
    }
    this.#pause = setTimeout(() => {
      // A hint that does not come is no reason to stop anyone: signing up judges again.
      this.#judge(email, password).then(
        (result) => {
          if (asked === this.#asked) this.result = result
        },
        () => undefined
      )
    }, pause)
  }
}
