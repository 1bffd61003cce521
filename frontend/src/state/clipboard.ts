import type { Backend } from '../backend/backend'
import { AppError } from '../backend/error'
import type { ToastsState } from './toasts.svelte'

/** The system's clipboard. */
export class Clipboard {
  readonly #backend: Backend
  readonly #toasts: ToastsState

  constructor(backend: Backend, toasts: ToastsState) {
    this.#backend = backend
    this.#toasts = toasts
  }

  /** Puts a text there and answers whether that worked; a failure is told. */
  copy = async (text: string): Promise<boolean> => {
    try {
      await this.#backend.system.copyText(text)
      return true
    } catch (thrown) {
      this.#toasts.error(AppError.from(thrown))
      return false
    }
  }
}
