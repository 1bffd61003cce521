import type { Backend, Entry, Events, Generation, Program } from '../backend/backend'
import { AppError, type Code } from '../backend/error'
import { utf8Length } from '../lib/bytes'
import { Segmenter, type Segment } from '../lib/segments'

/** Calls a function before the next frame is drawn; answers what cancels it. */
export type Frame = (draw: () => void) => () => void

const nextFrame: Frame = (draw) => {
  const request = requestAnimationFrame(draw)
  return () => cancelAnimationFrame(request)
}

/**
 * One request and its answer on the screen, be it stored or on its way. The program
 * owns the answer; this watches it: what came so far, then every piece once.
 */
export class AnswerState {
  /** What is known besides the text. */
  generation = $state.raw<Generation>()
  segments = $state.raw<readonly Segment[]>([])
  /** The answer is longer than what is shown. */
  truncated = $state(false)
  /** Bytes of the answer so far. */
  size = $state(0)
  loading = $state(true)
  error = $state.raw<AppError>()
  /** Why the ended answer cannot be stored yet. */
  unsaved = $state<Code>()
  /** What belongs together with it, oldest first. */
  thread = $state.raw<readonly Entry[]>([])
  stopping = $state(false)
  streaming = $derived(this.generation?.state === 'streaming')
  readonly id: string
  readonly #backend: Backend | undefined
  readonly #frame: Frame
  #stopListening: (() => void)[] = []
  #segmenter = new Segmenter()
  #before = '' // what came in the generations that this one continues
  #text = ''
  #shown = 0 // characters of the text that the segmenter has
  #seq = 0
  #waiting: Events['piece'][] | undefined // pieces that come while the text is fetched
  #watches = 0
  #cancelFrame: (() => void) | undefined

  constructor(backend: Backend | undefined, id: string, frame: Frame = nextFrame) {
    this.#backend = backend
    this.id = id
    this.#frame = frame
  }

  /** A program of the library as an answer that is stored nowhere. */
  static ofProgram(program: Program, title: string, asked: string): AnswerState {
    const answer = new AnswerState(undefined, '')
    const nothing = { id: '', number: 0, favourite: false, model: '', createdAt: 0, endedAt: 0, excerpt: '' }
    const alone = { reason: '', retryAt: 0, parent: '', relation: '' } as const
    answer.#take({
      ...nothing,
      ...alone,
      title,
      language: program.language,
      purpose: 'implement',
      engineId: 'library',
      engine: '',
      free: true,
      state: 'complete',
      failure: '',
      size: utf8Length(program.answer),
      damaged: false,
      detail: asked,
      answer: program.answer,
      task: program.task,
      verified: program.verified,
      promptTokens: 0,
      answerTokens: 0
    })
    return answer
  }

  /** The whole answer as it was written. */
  get text(): string {
    return this.#text
  }

  /** Begins to watch. */
  open = async (): Promise<void> => {
    const backend = this.#backend
    if (!backend) return
    this.#stopListening = [
      backend.on('piece', this.#piece),
      backend.on('end', (end) => {
        if (end.id === this.id) this.#end(end.entry)
      }),
      backend.on('unsaved', (news) => {
        if (news.id === this.id) this.unsaved = news.code
      })
    ]
    await this.#watch()
  }

  /** Stops watching and forgets the text. */
  close = (): void => {
    for (const stop of this.#stopListening) stop()
    this.#stopListening = []
    this.#watches++
    this.#cancelFrame?.()
    this.#text = ''
    this.#before = ''
    this.#segmenter = new Segmenter()
    this.segments = []
    this.generation = undefined
    this.thread = []
  }

  /** Ends an answer that is on its way and keeps what came. */
  stop = async (): Promise<void> => {
    if (!this.streaming || this.stopping || !this.#backend) return
    this.stopping = true
    try {
      await this.#backend.request.stop(this.id)
    } finally {
      this.stopping = false
    }
  }

  /** Saves the code of the stored answer; answers false if the person changed their mind. */
  saveCode = async (title: string, zip: boolean): Promise<boolean> =>
    (await this.#backend?.request.saveCode(this.id, title, zip)) ?? false

  /** Takes a title or a star that was changed elsewhere. */
  note = (change: Partial<Pick<Entry, 'title' | 'favourite'>>): void => {
    if (this.generation) this.generation = { ...this.generation, ...change }
  }

  /** Fetches the text so far; the pieces that come meanwhile are kept. */
  async #watch(): Promise<void> {
    const watch = ++this.#watches
    this.#waiting = []
    try {
      const snapshot = await this.#backend?.request.watch(this.id)
      if (watch !== this.#watches || !snapshot) return
      const waiting = this.#waiting
      this.#waiting = undefined
      this.#seq = snapshot.seq
      this.#before = snapshot.before
      this.error = undefined
      this.#take(snapshot.generation)
      // A text that is whole already holds the pieces that were on their way.
      if (this.streaming) for (const piece of waiting) this.#piece(piece)
      await this.#loadThread(watch)
    } catch (thrown) {
      if (watch !== this.#watches) return
      this.#waiting = undefined
      this.error = AppError.from(thrown)
      this.loading = false
    }
  }

  async #loadThread(watch: number): Promise<void> {
    const thread = await this.#backend?.history.thread(this.id).catch(() => [])
    if (watch === this.#watches && thread) this.thread = thread
  }

  #piece = (piece: Events['piece']): void => {
    if (piece.id !== this.id) return
    if (this.#waiting) {
      this.#waiting.push(piece)
    } else if (piece.seq === this.#seq + 1) {
      this.#seq = piece.seq
      this.#text += piece.text
      this.#cancelFrame ??= this.#frame(this.#draw)
    } else if (piece.seq > this.#seq) {
      void this.#watch() // something was lost on the way
    }
  }

  #end(entry: Entry): void {
    this.unsaved = undefined
    if (this.generation) this.generation = { ...this.generation, ...entry }
    // What the engine told at the end, and the text as it is stored.
    void this.#watch()
  }

  #take(generation: Generation): void {
    const { answer: own, ...facts } = generation
    const answer = this.#before + own
    if (answer !== this.#text) {
      if (!answer.startsWith(this.#text)) {
        this.#segmenter = new Segmenter()
        this.#shown = 0
        this.size = 0
      }
      this.#text = answer
    }
    this.generation = { ...facts, answer: '' }
    this.loading = false
    this.#draw()
    if (!this.streaming) {
      this.#segmenter.end()
      this.segments = this.#segmenter.segments
    }
  }

  #draw = (): void => {
    this.#cancelFrame?.()
    this.#cancelFrame = undefined
    this.#segmenter.push(this.#text.slice(this.#shown))
    this.size += utf8Length(this.#text.slice(this.#shown))
    this.#shown = this.#text.length
    this.segments = this.#segmenter.segments
    this.truncated = this.#segmenter.truncated
  }
}
