import type { Backend, Formatter, Hit, Language, Program, Reply } from '../backend/backend'
import { AppError } from '../backend/error'

/** The offline library, which is open to guests too. */
export class LibraryState {
  /** What the last search found; undefined before the first. */
  hits = $state.raw<readonly Hit[]>()
  busy = $state(false)
  error = $state.raw<AppError>()
  readonly #backend: Backend
  #searches = 0

  constructor(backend: Backend) {
    this.#backend = backend
  }

  /** Looks for programs, best first. */
  search = async (text: string, language: Language): Promise<void> => {
    const search = ++this.#searches
    this.busy = true
    this.error = undefined
    try {
      const hits = await this.#backend.library.search(text, language)
      if (search === this.#searches) this.hits = hits
    } catch (thrown) {
      if (search === this.#searches) this.error = AppError.from(thrown)
    } finally {
      if (search === this.#searches) this.busy = false
    }
  }

  /** Gives one program, or undefined if there is none. */
  show = async (task: string, language: Language, reply: Reply): Promise<Program | undefined> => {
    try {
      return await this.#backend.library.show(task, language, reply)
    } catch (thrown) {
      this.error = AppError.from(thrown)
      return undefined
    }
  }

  /** What brings code of a language into its usual form here; nothing is run. */
  formatter = (language: Language): Promise<Formatter> =>
    this.#backend.library.formatter(language).catch(() => ({ name: '', path: '' }))

  /** Gives code in its usual form, by the formatter that the person agreed to. */
  format = (language: Language, code: string, path: string): Promise<string> =>
    this.#backend.library.format(language, code, path)

  /** Forgets what was found. */
  clear = (): void => {
    this.#searches++
    this.hits = undefined
    this.error = undefined
    this.busy = false
  }
}
