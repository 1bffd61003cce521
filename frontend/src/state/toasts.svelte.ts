import type { AppError } from '../backend/error'

/** What there is to tell. How it is worded is a matter of the screen. */
export type News =
  | { kind: 'error'; error: AppError }
  | { kind: 'deleted'; count: number }
  | { kind: 'restored' | 'exported' | 'imported'; count: number }
  | {
      kind:
        | 'tooLate'
        | 'renamed'
        | 'codeSaved'
        | 'passwordChanged'
        | 'copiedAll'
        | 'filesSaved'
        | 'earlierDraft'
        | 'backupMade'
        | 'backupRestored'
        | 'diagnosticsSaved'
    }

/** A short message that goes by itself, with at most one thing to do about it. */
export interface Toast {
  readonly id: number
  readonly news: News
  /** What can be done about it. */
  readonly act?: (() => void) | undefined
  /** When it goes, in Unix milliseconds; 0 if only the person sends it away. */
  readonly until: number
  /** Whether the person should see how long it will stay. */
  readonly counted: boolean
}

/** How a toast behaves. */
export interface ToastOptions {
  act?: () => void
  /** Milliseconds until it goes by itself. */
  lasts?: number
  /** The time at which it goes instead; it is counted down to. */
  until?: number
}

const usual = 5000
const most = 4

/** The messages on the screen, the newest last. */
export class ToastsState {
  all = $state.raw<readonly Toast[]>([])
  #last = 0
  // Nothing on the screen follows from the timers.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #timers = new Map<number, ReturnType<typeof setTimeout>>()

  /** Shows a message and answers its id. */
  show = (news: News, { act, lasts = usual, until }: ToastOptions = {}): number => {
    const id = ++this.#last
    const goes = until ?? Date.now() + lasts
    this.all = [...this.all, { id, news, act, until: goes, counted: until !== undefined }].slice(-most)
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), goes - Date.now())
    )
    return id
  }

  /** Tells of a failure that has no better place. */
  error = (error: AppError): number => this.show({ kind: 'error', error }, { lasts: 8000 })

  /** Takes a message away. */
  dismiss = (id: number): void => {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.all = this.all.filter((toast) => toast.id !== id)
  }

  /** Does what the message offers, and takes it away. */
  act = (toast: Toast): void => {
    this.dismiss(toast.id)
    toast.act?.()
  }

  /** Nothing of one session is shown in the next. */
  clear = (): void => {
    for (const toast of this.all) this.dismiss(toast.id)
  }
}
