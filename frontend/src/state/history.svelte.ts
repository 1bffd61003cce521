import type {
  Backend,
  Deletion,
  Entry,
  Exported,
  ExportFormat,
  HistoryPage,
  HistoryQuery,
  ImportPreview,
  IndexProgress,
  Language,
  Purpose,
  State
} from '../backend/backend'
import { AppError } from '../backend/error'
import { AnswerState, type Frame } from './answer.svelte'
import type { ToastsState } from './toasts.svelte'
import { withoutTwins } from '../lib/twins'

const pageSize = 50
const pause = 120
const searchAgain = 1000

/** What others do when entries go. */
export interface HistoryHooks {
  deleted: (ids: readonly string[] | 'all') => void
}

/** What the list is narrowed to; empty is everything. */
export interface HistoryFilter {
  language: Language | ''
  purpose: Purpose | ''
  /** By name. */
  engine: string
  state: State | ''
  favourites: boolean
}

/** What is exported: everything, what the list shows, or the open entry. */
export type ExportScope = 'all' | 'shown' | 'open'

const everything: HistoryFilter = { language: '', purpose: '', engine: '', state: '', favourites: false }

function query(text: string, { language, purpose, engine, state, favourites }: HistoryFilter): HistoryQuery {
  const one = <T extends string>(value: T | ''): T[] => (value === '' ? [] : [value])
  return {
    text,
    languages: one(language),
    purposes: one(purpose),
    engines: one(engine),
    states: one(state),
    favourites,
    afterAt: 0,
    afterId: '',
    skip: 0,
    limit: pageSize
  }
}

/** The list of what was asked and answered, and the entry that is open. */
export class HistoryState {
  entries = $state.raw<readonly Entry[]>([])
  /** How many match in all. */
  total = $state(0)
  index = $state.raw<IndexProgress>({ done: 0, total: 0 })
  /** What the person types to search. */
  search = $state('')
  /** The search whose result is shown. */
  found = $state('')
  filter = $state.raw(everything)
  /** How many filters narrow the list. */
  narrowed = $derived(Object.values(this.filter).filter(Boolean).length)
  loaded = $state(false)
  error = $state.raw<AppError>()
  /** The open entry. */
  answer = $state.raw<AnswerState>()
  more = $derived(this.entries.length < this.total)
  hooks: HistoryHooks = { deleted: () => undefined }
  readonly #backend: Backend
  readonly #toasts: ToastsState
  readonly #frame: Frame | undefined
  #loads = 0
  #shown = everything
  #loadingMore = false
  #pause: ReturnType<typeof setTimeout> | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(backend: Backend, toasts: ToastsState, frame?: Frame) {
    this.#backend = backend
    this.#toasts = toasts
    this.#frame = frame
    backend.on('end', ({ entry }) => this.#ended(entry))
    backend.on('history', () => {
      if (this.loaded) void this.load()
    })
    backend.on('indexing', this.#indexed)
  }

  /** Loads the list anew, as far as it was loaded. */
  load = async (): Promise<void> => {
    clearTimeout(this.#pause)
    const load = ++this.#loads
    const text = this.search.trim()
    const filter = this.filter
    const same = text === this.found && filter === this.#shown
    const limit = same ? Math.min(200, Math.max(pageSize, this.entries.length)) : pageSize
    try {
      const page = await this.#backend.history.list({ ...query(text, filter), limit })
      if (load !== this.#loads) return
      this.entries = page.entries
      this.found = text
      this.#shown = filter
      this.#took(page)
    } catch (thrown) {
      if (load === this.#loads) this.error = AppError.from(thrown)
    }
  }

  /** Loads what comes after the last entry. */
  loadMore = async (): Promise<void> => {
    const last = this.entries.at(-1)
    if (!this.more || !last || this.#loadingMore) return
    const load = this.#loads
    this.#loadingMore = true
    try {
      const page = await this.#backend.history.list({
        ...query(this.found, this.#shown),
        afterAt: last.createdAt,
        afterId: last.id,
        skip: this.entries.length,
        limit: pageSize
      })
      if (load !== this.#loads) return
      this.entries = withoutTwins([...this.entries, ...page.entries])
      this.#took(page)
      // Nothing new although more was promised: do not ask for ever.
      if (page.entries.length === 0) this.total = this.entries.length
    } catch (thrown) {
      if (load === this.#loads) this.error = AppError.from(thrown)
    } finally {
      this.#loadingMore = false
    }
  }

  /** Searches while the person types. */
  find = (text: string): void => {
    this.search = text
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.load(), pause)
  }

  /** Narrows the list. */
  narrow = (change: Partial<HistoryFilter>): void => {
    this.filter = { ...this.filter, ...change }
    void this.load()
  }

  /** Lets everything through again. */
  widen = (): void => {
    this.filter = everything
    void this.load()
  }

  /** Opens an entry beside the list. */
  select = (id: string): void => {
    if (id === this.answer?.id) return
    this.deselect()
    this.answer = new AnswerState(this.#backend, id, this.#frame)
    void this.answer.open()
  }

  /** Closes the open entry. */
  deselect = (): void => {
    this.answer?.close()
    this.answer = undefined
  }

  /** The entry some steps away from one, the open one if none is named; the ends of the list are its ends. */
  neighbour = (steps: number, from = this.answer?.id): Entry | undefined => {
    const at = this.entries.findIndex((entry) => entry.id === from)
    if (at < 0) return this.entries[0]
    return this.entries[Math.min(this.entries.length - 1, Math.max(0, at + steps))]
  }

  /** Gives an entry another title; fails if the title will not do. */
  rename = async (id: string, title: string): Promise<void> => {
    await this.#backend.history.rename(id, title)
    this.#change(id, { title: title.trim().replace(/\s+/g, ' ') })
  }

  /** Marks an entry as a favourite or not. It shows at once and comes back if it failed. */
  setFavourite = async (id: string, favourite: boolean): Promise<void> => {
    this.#change(id, { favourite })
    try {
      await this.#backend.history.setFavourite(id, favourite)
    } catch (thrown) {
      this.#change(id, { favourite: !favourite })
      this.#toasts.error(AppError.from(thrown))
    }
  }

  /** Deletes one entry, with ten seconds to undo it. */
  remove = async (id: string): Promise<void> => {
    const next = id === this.answer?.id ? (this.#after(id) ?? undefined) : undefined
    const deletion = await this.#try(() => this.#backend.history.delete([id]))
    if (!deletion) return
    const wasOpen = id === this.answer?.id
    this.hooks.deleted([id])
    this.entries = this.entries.filter((entry) => entry.id !== id)
    this.total = Math.max(0, this.total - deletion.count)
    if (wasOpen && next) this.select(next.id)
    else if (wasOpen) this.deselect()
    this.#offerUndo(deletion, id)
  }

  /** Asks how much deleting everything would delete. */
  preview = () => this.#backend.history.deleteAllPreview()

  /** Deletes the whole history, whatever is searched for. */
  removeAll = async (): Promise<boolean> => {
    const deletion = await this.#try(() => this.#backend.history.deleteAll())
    if (!deletion) return false
    this.hooks.deleted('all')
    this.deselect()
    this.entries = []
    this.total = 0
    this.#offerUndo(deletion, '')
    return true
  }

  /** Writes everything, what the list shows, or the open entry into a file; undefined if the person changed their mind. */
  export = async (title: string, format: ExportFormat, scope: ExportScope): Promise<Exported | undefined> => {
    const ids = scope === 'open' && this.answer ? [this.answer.id] : []
    const shown = scope === 'shown' ? query(this.found, this.#shown) : query('', everything)
    const done = await this.#backend.transfer.export(title, format, ids, shown)
    return done.saved ? done : undefined
  }

  /** Lets the person choose a file to import; undefined if they changed their mind. */
  openImport = (title: string): Promise<ImportPreview | undefined> => this.#backend.transfer.open(title)

  /** Lets go of what was previewed: it may be large. */
  forgetImport = (): void => void this.#backend.transfer.forget().catch(() => undefined)

  /** Imports what was previewed and answers how much came. */
  import = async (name: string): Promise<number> => {
    const count = await this.#backend.transfer.import(name)
    await this.load()
    return count
  }

  /** Forgets everything: the session is over. */
  clear = (): void => {
    this.#loads++
    clearTimeout(this.#pause)
    clearTimeout(this.#again)
    this.#again = undefined
    this.deselect()
    this.entries = []
    this.total = 0
    this.index = { done: 0, total: 0 }
    this.search = ''
    this.filter = everything
    this.#shown = everything
    this.found = ''
    this.loaded = false
    this.error = undefined
  }

  #took(page: HistoryPage): void {
    this.total = page.total
    this.index = page.index
    this.loaded = true
    this.error = undefined
  }

  #change(id: string, change: Partial<Pick<Entry, 'title' | 'favourite'>>): void {
    this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry))
    if (this.answer?.id === id) this.answer.note(change)
  }

  #after(id: string): Entry | undefined {
    const at = this.entries.findIndex((entry) => entry.id === id)
    return this.entries[at + 1] ?? this.entries[at - 1]
  }

  async #try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (thrown) {
      this.#toasts.error(AppError.from(thrown))
      return undefined
    }
  }

  #offerUndo(deletion: Deletion, id: string): void {
    const act = () => void this.#undo(deletion, id)
    this.#toasts.show({ kind: 'deleted', count: deletion.count }, { act, until: deletion.until })
  }

  async #undo(deletion: Deletion, id: string): Promise<void> {
    const count = await this.#try(() => this.#backend.history.undo(deletion.undo))
    if (count === undefined) return
    this.#toasts.show(count > 0 ? { kind: 'restored', count } : { kind: 'tooLate' })
    await this.load()
    if (count > 0 && id !== '') this.select(id)
  }

  #ended(entry: Entry): void {
    if (!this.loaded) return
    if (this.entries.some((known) => known.id === entry.id)) {
      this.entries = this.entries.map((known) => (known.id === entry.id ? { ...entry, excerpt: known.excerpt } : known))
    } else {
      void this.load()
    }
  }

  #indexed = (index: IndexProgress): void => {
    this.index = index
    if ((this.found === '' && this.#shown === everything) || this.#again !== undefined) return
    // More may be found now; once in a second is soon enough.
    this.#again = setTimeout(() => {
      this.#again = undefined
      void this.load()
    }, searchAgain)
  }
}
