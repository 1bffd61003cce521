import type { Backend, Events, LocalService, Profile, Setup, Step } from '../backend/backend'
import { AppError } from '../backend/error'

/** How far the fetching of a model is. */
export interface Pulling {
  model: string
  /** Bytes. */
  done: number
  /** Bytes; 0 while it is not known. */
  total: number
}

/** The AI services of the account: what there is, and how it is changed. */
export class EnginesState {
  setup = $state.raw<Setup>()
  error = $state.raw<AppError>()
  /** What was found on this computer. */
  found = $state.raw<readonly LocalService[]>([])
  pulling = $state.raw<Pulling>()
  /** Why the last fetching of a model failed, or that it did not. */
  pulled = $state.raw<{ model: string; error: AppError | undefined }>()
  /** Called when the engines of a request have changed. */
  changed: () => void = () => undefined
  /** Called when another engine is to answer new requests. */
  chosen: () => void = () => undefined
  readonly #backend: Backend

  constructor(backend: Backend) {
    this.#backend = backend
    backend.on('pull', this.#hear)
  }

  /** Reads how everything is set up. */
  load = async (): Promise<void> => {
    try {
      this.setup = await this.#backend.engines.setup()
      this.error = undefined
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }

  /** Looks for services on this computer. */
  discover = async (): Promise<void> => {
    this.found = await this.#backend.engines.discover().catch(() => [])
  }

  /** Adds or changes a service. */
  save = (profile: Profile): Promise<void> => this.#change(() => this.#backend.engines.save(profile))

  remove = (id: string): Promise<void> => this.#change(() => this.#backend.engines.remove(id))

  setDefault = async (id: string): Promise<void> => {
    await this.#change(() => this.#backend.engines.setDefault(id))
    this.chosen()
  }

  /** Changes how many requests are answered in 24 hours; 0 is no limit. */
  setLimit = (limit: number): Promise<void> => this.#change(() => this.#backend.engines.setLimit(limit))

  models = (profile: Profile): Promise<readonly string[]> => this.#backend.engines.models(profile)

  check = (profile: Profile): Promise<readonly Step[]> => this.#backend.engines.check(profile)

  /** Begins to fetch a model. */
  pull = async (baseUrl: string, model: string): Promise<void> => {
    this.pulled = undefined
    try {
      await this.#backend.engines.startPull(baseUrl, model)
      this.pulling ??= { model, done: 0, total: 0 }
    } catch (thrown) {
      this.pulled = { model, error: AppError.from(thrown) }
    }
  }

  stopPull = (): Promise<void> => this.#backend.engines.stopPull()

  /** Forgets everything: the session is over. */
  clear = (): void => {
    this.setup = undefined
    this.error = undefined
    this.found = []
    this.pulling = undefined
    this.pulled = undefined
  }

  async #change(work: () => Promise<unknown>): Promise<void> {
    await work()
    this.changed()
    await this.load()
  }

  #hear = (news: Events['pull']): void => {
    if (!news.ended) {
      this.pulling = news
      return
    }
    this.pulling = undefined
    this.pulled = { model: news.model, error: news.error }
    if (!news.error) void this.discover()
  }
}
