import { AppError } from '../backend/error'

/** One form on its way to the program. What was typed is not its concern: it stays. */
export class Submission {
  /** Whether an answer is awaited. */
  busy = $state(false)
  /** Why the last attempt failed. */
  error = $state.raw<AppError>()

  /** Does the work unless some is under way, and answers whether it succeeded. */
  run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (this.busy) return false
    this.busy = true
    this.error = undefined
    try {
      await work()
      return true
    } catch (thrown) {
      this.error = AppError.from(thrown)
      return false
    } finally {
      this.busy = false
    }
  }

  /** Forgets the failure of one input, since it is being changed. */
  edited = (...fields: string[]): void => {
    if (this.error && fields.includes(this.error.field)) this.error = undefined
  }
}
