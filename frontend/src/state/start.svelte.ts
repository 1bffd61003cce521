import type { Backend, Facts } from '../backend/backend'
import { AppError } from '../backend/error'

/** Whether the program behind the window is ready. */
export class StartState {
  phase = $state<'waiting' | 'ready' | 'failed'>('waiting')
  facts = $state.raw<Facts>()
  error = $state.raw<AppError>()
  /** Where the data are that did not open. */
  folder = $state('')
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
      this.error = undefined
      return true
    } catch (thrown) {
      this.folder = await this.#backend.system.dataFolder().catch(() => '')
      this.error = AppError.from(thrown)
      this.phase = 'failed'
      return false
    }
  }

  /** Puts the data that do not open aside; the program then begins empty. */
  putAside = (): Promise<void> => this.#backend.system.startAnew()

  /** The repair that is to be told, if any. */
  get repair() {
    return this.repairShown ? this.facts?.repair : undefined
  }

  /** The person has read what was repaired. */
  dismissRepair = (): void => {
    this.repairShown = false
  }
}
