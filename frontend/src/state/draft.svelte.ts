import type { Backend, Draft, Language, Purpose } from '../backend/backend'
import { AppError } from '../backend/error'

const pause = 500
const longest = 1000

const empty: Draft = { language: 'Python3', purpose: 'implement', detail: '', engine: '' }

/**
 * What is typed into the form. It reaches the program half a second after the last
 * key, at the latest one second after the first, and when the person turns away.
 * Without an account it is kept in memory only.
 */
export class DraftState {
  language = $state<Language>(empty.language)
  purpose = $state<Purpose>(empty.purpose)
  detail = $state(empty.detail)
  engine = $state(empty.engine)
  /** Why the draft is not kept at the moment. */
  error = $state.raw<AppError>()
  readonly #backend: Backend
  readonly #kept: () => boolean
  #pause: ReturnType<typeof setTimeout> | undefined
  #limit: ReturnType<typeof setTimeout> | undefined
  #dirty = false
  #saving: Promise<void> | undefined
  #epoch = 0

  /** kept says whether there is an account to keep the draft in. */
  constructor(backend: Backend, kept: () => boolean) {
    this.#backend = backend
    this.#kept = kept
  }

  /** Takes what was typed or chosen. */
  edit = (change: Partial<Draft>): void => {
    if (change.language !== undefined) this.language = change.language
    if (change.purpose !== undefined) this.purpose = change.purpose
    if (change.detail !== undefined) this.detail = change.detail
    if (change.engine !== undefined) this.engine = change.engine
    if (!this.#kept()) return
    this.#dirty = true
    clearTimeout(this.#pause)
    this.#pause = setTimeout(this.#due, pause)
    this.#limit ??= setTimeout(this.#due, longest)
  }

  /** Saves now what is not saved yet, and returns when it is. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#pause)
    clearTimeout(this.#limit)
    this.#limit = undefined
    while (this.#dirty && this.#kept()) {
      // One at a time, so that an older draft never overtakes a newer one.
      if (this.#saving) await this.#saving
      else {
        this.#dirty = false
        this.#saving = this.#save().finally(() => (this.#saving = undefined))
        await this.#saving
        if (this.error) return
      }
    }
  }

  /**
   * Brings back the stored draft. What a guest has typed already stays, and the
   * stored detail is answered, so that neither is lost.
   */
  restore = async (): Promise<string> => {
    const epoch = this.#epoch
    const typed = this.detail
    try {
      const stored = await this.#backend.request.draft()
      if (epoch !== this.#epoch) return ''
      if (this.detail.trim() !== '') {
        this.edit({})
        return stored.detail.trim() !== '' && stored.detail !== typed ? stored.detail : ''
      }
      this.language = stored.language
      this.purpose = stored.purpose
      this.detail = stored.detail
      this.engine = stored.engine
      this.error = undefined
    } catch (thrown) {
      if (epoch === this.#epoch) this.error = AppError.from(thrown)
    }
    return ''
  }

  /** Empties the detail after it was requested, unless something else was typed since. */
  requested = (detail: string): void => {
    if (this.detail === detail) this.edit({ detail: '' })
    void this.flush()
  }

  /** Forgets everything: the session is over. */
  clear = (): void => {
    clearTimeout(this.#pause)
    clearTimeout(this.#limit)
    this.#limit = undefined
    this.#dirty = false
    this.#epoch++
    this.error = undefined
    this.language = empty.language
    this.purpose = empty.purpose
    this.detail = empty.detail
    this.engine = empty.engine
  }

  #due = (): void => {
    void this.flush()
  }

  async #save(): Promise<void> {
    const epoch = this.#epoch
    const { language, purpose, detail, engine } = this
    try {
      await this.#backend.request.saveDraft({ language, purpose, detail, engine })
      if (epoch === this.#epoch) this.error = undefined
    } catch (thrown) {
      if (epoch !== this.#epoch) return
      this.error = AppError.from(thrown)
      // The next key, or turning away, tries again.
      this.#dirty = true
    }
  }
}
