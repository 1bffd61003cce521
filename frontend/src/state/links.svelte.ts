import type { Backend, Link } from '../backend/backend'
import { AppError } from '../backend/error'

/** A link of an answer that was pressed: shown in full before anything opens it. */
export class LinksState {
  /** The link that is asked about. */
  asked = $state.raw<Link>()
  /** The address that will not be opened. */
  refused = $state('')
  error = $state.raw<AppError>()
  readonly #backend: Backend

  constructor(backend: Backend) {
    this.#backend = backend
  }

  /** Opens an address of our own, whose host the person has seen. */
  visit = (url: string): Promise<void> => this.#backend.system.openLink(url)

  /** Asks about an address. */
  ask = async (url: string): Promise<void> => {
    try {
      this.asked = await this.#backend.system.checkLink(url)
    } catch (thrown) {
      this.error = AppError.from(thrown)
      this.refused = url
    }
  }

  /** Opens the link that was asked about. */
  open = async (): Promise<void> => {
    const link = this.asked
    this.close()
    if (link) await this.#backend.system.openLink(link.url)
  }

  /** The person has decided, or seen the refusal. */
  close = (): void => {
    this.asked = undefined
    this.refused = ''
    this.error = undefined
  }
}
