import type { Backend, Statistics } from '../backend/backend'
import { AppError } from '../backend/error'

const again = 1000

/** The account's own statistics, while somebody looks at them. */
export class StatisticsState {
  value = $state.raw<Statistics>()
  error = $state.raw<AppError>()
  readonly #backend: Backend

  constructor(backend: Backend) {
    this.#backend = backend
  }

  /** Reads them now, and once more as the index grows, until the returned function is called. */
  watch = (): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const off = this.#backend.on('indexing', () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void this.load()
      }, again)
    })
    void this.load()
    return () => {
      off()
      clearTimeout(timer)
    }
  }

  load = async (): Promise<void> => {
    try {
      this.value = await this.#backend.statistics.show()
      this.error = undefined
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }

  /** Forgets everything: the session is over. */
  clear = (): void => {
    this.value = undefined
    this.error = undefined
  }
}
