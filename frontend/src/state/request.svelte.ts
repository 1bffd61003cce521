import type { Backend, Engine, FollowUp, Generation, Hit, Quota, Reply } from '../backend/backend'
import { libraryEngine } from '../backend/backend'
import { AppError } from '../backend/error'
import { AnswerState, type Frame } from './answer.svelte'
import type { DraftState } from './draft.svelte'

/** Asking: from the draft to an answer, or to the programs one may choose from. */
export class RequestState {
  /** The answer beside the form. */
  answer = $state.raw<AnswerState>()
  /** Programs of the library to choose from, when the words fit several. */
  hits = $state.raw<readonly Hit[]>()
  error = $state.raw<AppError>()
  busy = $state(false)
  engines = $state.raw<readonly Engine[]>([])
  quota = $state.raw<Quota>()
  readonly #backend: Backend
  readonly #draft: DraftState
  readonly #frame: Frame | undefined
  #epoch = 0

  constructor(backend: Backend, draft: DraftState, frame?: Frame) {
    this.#backend = backend
    this.#draft = draft
    this.#frame = frame
    backend.on('end', () => void this.#loadQuota())
  }

  /** The engine of the draft, or the default one if that is gone. */
  get engine(): Engine | undefined {
    return (
      this.engines.find((engine) => engine.id === this.#draft.engine) ??
      this.engines.find((engine) => engine.default) ??
      this.engines[0]
    )
  }

  /** Whether the library would have to do what only an AI can. */
  get needsAI(): boolean {
    return this.#draft.purpose === 'refactor' && this.engine?.kind === libraryEngine
  }

  /** Whether there is an engine that uses the quota. */
  get metered(): boolean {
    return this.engines.some((engine) => !engine.free)
  }

  /** Asks which engines there are. */
  loadEngines = async (): Promise<void> => {
    try {
      this.engines = await this.#backend.request.engines()
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
    await this.#loadQuota()
  }

  /** After signing in or a reload: goes on watching an answer that is on its way. */
  resume = async (): Promise<void> => {
    const epoch = this.#epoch
    try {
      const page = await this.#backend.history.list({ text: '', afterAt: 0, afterId: '', skip: 0, limit: 1 })
      const last = page.entries[0]
      if (epoch === this.#epoch && last?.state === 'streaming' && !this.answer) this.#show(last.id)
    } catch {
      // The history page tells of failures to read it.
    }
    await this.#loadQuota()
  }

  /** Requests what the draft says; task is the library's program that was chosen. */
  start = async (reply: Reply, task = ''): Promise<void> => {
    if (this.busy || this.answer?.streaming) return
    const epoch = this.#epoch
    const { language, purpose, detail } = this.#draft
    const engine = this.engine?.id ?? this.#draft.engine
    this.busy = true
    this.error = undefined
    if (task === '') this.hits = undefined
    try {
      const entry = await this.#backend.request.start({ language, purpose, detail, engine, reply, task })
      if (epoch !== this.#epoch) return
      this.hits = undefined
      this.#draft.requested(detail)
      this.#show(entry.id)
      void this.#loadQuota()
    } catch (thrown) {
      const error = AppError.from(thrown)
      const hits = error.code === 'ambiguous' ? await this.#search() : undefined
      if (epoch !== this.#epoch) return
      this.hits = hits
      this.error = hits ? undefined : error
    } finally {
      if (epoch === this.#epoch) this.busy = false
    }
  }

  /** Asks again, continues or refines; answers whether it began. */
  follow = async (wish: FollowUp): Promise<boolean> => {
    if (this.busy || this.answer?.streaming) return false
    const epoch = this.#epoch
    this.busy = true
    try {
      const entry = await this.#backend.request.follow(wish)
      if (epoch === this.#epoch) this.#show(entry.id)
      void this.#loadQuota()
      return epoch === this.#epoch
    } finally {
      if (epoch === this.#epoch) this.busy = false
    }
  }

  /** Opens a stored answer beside the form. */
  open = (id: string): void => {
    if (id !== this.answer?.id) this.#show(id)
  }

  /** The engine that can go on from an answer: the one that gave it, or the one that is chosen. */
  engineFor = (generation: Pick<Generation, 'engineId' | 'free'>): Engine | undefined => {
    const same = this.engines.find((engine) => engine.id === generation.engineId)
    if (same || generation.free) return same
    return this.engine?.canRefine ? this.engine : this.engines.find((engine) => engine.canRefine)
  }

  /** Shows an answer that is stored nowhere, or none. */
  present = (answer: AnswerState | undefined): void => {
    this.answer?.close()
    this.answer = answer
    this.hits = undefined
  }

  /** The person chooses none of the programs. */
  dismissHits = (): void => {
    this.hits = undefined
  }

  /** What was said about an input is old once it changes. */
  edited = (): void => {
    this.error = undefined
    this.hits = undefined
  }

  /** Lets go of an answer that is being deleted. */
  forget = (ids: readonly string[] | 'all'): void => {
    if (this.answer?.id && (ids === 'all' || ids.includes(this.answer.id))) this.present(undefined)
  }

  /** Forgets everything: the session is over. */
  clear = (): void => {
    this.#epoch++
    this.present(undefined)
    this.error = undefined
    this.busy = false
    this.quota = undefined
  }

  #show(id: string): void {
    const answer = new AnswerState(this.#backend, id, this.#frame)
    this.present(answer)
    void answer.open()
  }

  async #search(): Promise<readonly Hit[] | undefined> {
    const { detail, language } = this.#draft
    const hits = await this.#backend.library.search(detail, language).catch(() => [])
    return hits.length > 0 ? hits : undefined
  }

  async #loadQuota(): Promise<void> {
    if (!this.metered) return
    const epoch = this.#epoch
    const quota = await this.#backend.request.quota().catch(() => undefined)
    if (epoch === this.#epoch) this.quota = quota
  }
}
