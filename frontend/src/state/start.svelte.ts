import type { Backend, Facts } from '../backend/backend'
import { AppError } from '../backend/error'

/** Whether the program behind the window is ready. */
export class StartState {
  phase = $state<'waiting' | 'ready' | 'failed'>('waiting')
  facts = $state.raw<Facts>()
  error = $state.raw<AppError>()
  /** The person has not yet read what was repaired. */
  repairShown = $state(true)
  readonly #backend: Backend

  constructor(backend: Backend) {
    this.#backend = backend
  }

  /** Waits for the program and answers whether it is there. */
  load = async (): Promise<boolean> => {
    try {
      this.facts = await this.#backend.system.start()
      return true
    } catch (thrown) {
      this.error = AppError.from(thrown)
      this.phase = 'failed'
      return false
    }
  }

  /** The repair that is to be told, if any. */
  get repair() {
    return this.repairShown ? this.facts?.repair : undefined
  }

  /** The person has read what was repaired. */
  dismissRepair = (): void => {
    this.repairShown = false
  }
}
