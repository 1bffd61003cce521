import type { Backend, Hit, Language, Reply } from '../backend/backend'
import { AppError } from '../backend/error'
import { AnswerState } from './answer.svelte'

const pause = 120

/** Which programs are listed: all difficulties, or one. */
export type Level = 0 | 1 | 2 | 3

/** The page of the whole library: what is listed, what is shown, what is dear. */
export class CatalogueState {
  text = $state('')
  language = $state<Language>('Python3')
  level = $state<Level>(0)
  favouritesOnly = $state(false)
  favourites = $state.raw<readonly string[]>([])
  /** What is shown, and the language and reply in which it is. */
  shown = $state.raw<{ hit: Hit; answer: AnswerState }>()
  loaded = $state(false)
  error = $state.raw<AppError>()
  #tasks = $state.raw<readonly Hit[]>([])
  /** What the words found, best first; undefined without words. */
  #hits = $state.raw<readonly Hit[]>()
  readonly #backend: Backend
  readonly #kept: () => boolean
  #epoch = 0
  #searches = 0
  #shows = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** What is listed now. */
  list = $derived(
    (this.#hits ?? this.#tasks).filter(
      ({ task, difficulty }) =>
        (this.level === 0 || difficulty === this.level) && (!this.favouritesOnly || this.favourites.includes(task))
    )
  )

  /** kept says whether there is an account that keeps favourites. */
  constructor(backend: Backend, kept: () => boolean) {
    this.#backend = backend
    this.#kept = kept
  }

  /** How many programs there are in each language. */
  get total(): number {
    return this.#tasks.length
  }

  /** Reads the list, and the favourites of the account. */
  load = async (): Promise<void> => {
    const epoch = this.#epoch
    try {
      const [tasks, favourites] = await Promise.all([
        this.#backend.library.tasks(),
        this.#kept() ? this.#backend.library.favourites() : []
      ])
      if (epoch !== this.#epoch) return
      this.#tasks = tasks
      this.favourites = favourites
      this.error = undefined
      this.loaded = true
    } catch (thrown) {
      if (epoch === this.#epoch) this.error = AppError.from(thrown)
    }
  }

  /** Looks for words while they are typed. */
  find = (text: string): void => {
    this.text = text
    clearTimeout(this.#timer)
    this.#searches++
    if (text.trim() === '') this.#hits = undefined
    else this.#timer = setTimeout(() => void this.#search(), pause)
  }

  /** Chooses a language: of the list's words, and of what is shown. */
  choose = (language: Language, reply: Reply): void => {
    this.language = language
    if (this.text.trim() !== '') void this.#search()
    if (this.shown) void this.show(this.shown.hit, reply)
  }

  /** Shows a program. */
  show = async (hit: Hit, reply: Reply): Promise<void> => {
    const show = ++this.#shows
    try {
      const program = await this.#backend.library.show(hit.task, this.language, reply)
      if (show !== this.#shows) return
      this.shown?.answer.close()
      this.shown = { hit, answer: AnswerState.ofProgram(program, hit.title[reply], '') }
      this.error = undefined
    } catch (thrown) {
      if (show === this.#shows) this.error = AppError.from(thrown)
    }
  }

  /** Goes back to the list where there is room for one of both only. */
  hide = (): void => {
    this.#shows++
    this.shown?.answer.close()
    this.shown = undefined
  }

  /** Makes a program a favourite, or no longer. */
  star = async (task: string, on: boolean): Promise<void> => {
    const epoch = this.#epoch
    await this.#backend.library.setFavourite(task, on)
    if (epoch !== this.#epoch) return
    this.favourites = this.favourites.filter((other) => other !== task).concat(on ? [task] : [])
  }

  /** Forgets everything: the session is over, or another begins. */
  clear = (): void => {
    this.#epoch++
    this.find('')
    this.hide()
    this.level = 0
    this.favouritesOnly = false
    this.favourites = []
    this.error = undefined
    this.loaded = false
  }

  async #search(): Promise<void> {
    const search = ++this.#searches
    try {
      const hits = await this.#backend.library.search(this.text, this.language)
      if (search === this.#searches) this.#hits = hits
    } catch (thrown) {
      if (search === this.#searches) this.error = AppError.from(thrown)
    }
  }
}
