import type {
  Backend,
  Counts,
  Credentials,
  EndReason,
  Events,
  PasswordChange,
  RecoveryCode,
  SessionFacts,
  Strength
} from '../backend/backend'

import type { Standing } from './route.svelte'

const nobody: SessionFacts = {
  signedIn: false,
  email: '',
  staySignedIn: false,
  confirmRecovery: false,
  keyring: 'unknown',
  accounts: 0,
  signOutAt: 0
}

/** What others do when a session begins or ends. */
export interface SessionHooks {
  opened: () => void
  /** The session is over: forget everything of it. */
  closed: () => void
  /** Before the person signs out: what is still to be kept. */
  leaving: () => Promise<void>
}

/** Who is signed in, and what they can do about it. */
export class SessionState {
  facts = $state.raw<SessionFacts>(nobody)
  /** Why the last session ended, until the person has seen it. */
  ended = $state<EndReason>()
  /** When an idle session will end, in Unix milliseconds; 0 without a warning. */
  signOutAt = $derived(this.facts.signOutAt)
  /** The code that was made just now. It is nowhere else to be had. */
  recovery = $state.raw<RecoveryCode>()
  standing = $derived<Standing>(!this.facts.signedIn ? 'guest' : this.facts.confirmRecovery ? 'unconfirmed' : 'member')
  hooks: SessionHooks = { opened: () => undefined, closed: () => undefined, leaving: () => Promise.resolve() }
  readonly #backend: Backend
  #loads = 0
  #entering = false

  constructor(backend: Backend) {
    this.#backend = backend
    backend.on('session', this.#hear)
  }

  /** Asks who is signed in. */
  load = async (): Promise<void> => {
    const load = ++this.#loads
    const facts = await this.#backend.session.state()
    if (load === this.#loads) this.#take(facts)
  }

  signIn = (typed: Credentials): Promise<void> => this.#enter(() => this.#backend.session.signIn(typed))

  signUp = (typed: Credentials): Promise<void> =>
    this.#enter(async () => {
      this.recovery = await this.#backend.account.signUp(typed)
    })

  recover = (typed: Credentials, code: string): Promise<void> =>
    this.#enter(async () => {
      this.recovery = await this.#backend.account.recover(typed, code)
    })

  signOut = async (): Promise<void> => {
    await this.hooks.leaving()
    await this.#backend.session.signOut()
    await this.load()
  }

  setStay = async (stay: boolean): Promise<void> => {
    await this.#backend.session.setStay(stay)
    await this.load()
  }

  /** Makes a new recovery code; without a password if the last one was never confirmed. */
  renewCode = async (password: string): Promise<void> => {
    this.recovery = await this.#backend.account.renewCode(password)
    await this.load()
  }

  confirmCode = async (typed: string): Promise<void> => {
    await this.#backend.account.confirmCode(typed)
    this.recovery = undefined
    await this.load()
  }

  /** Judges a password for an address; it is stored nowhere. */
  strength = (email: string, password: string): Promise<Strength> => this.#backend.account.strength(email, password)

  /** Saves the new code as a text file and answers whether the person went through with it. */
  saveCode = (title: string, text: string): Promise<boolean> => this.#backend.account.saveCode(title, text)

  changePassword = (change: PasswordChange): Promise<void> => this.#backend.account.changePassword(change)

  deletePreview = (): Promise<Counts> => this.#backend.account.deletePreview()

  deleteAccount = async (password: string): Promise<void> => {
    await this.#backend.account.delete(password)
    await this.load()
  }

  /** The person has answered the warning. */
  stayActive = async (): Promise<void> => {
    this.#warn(0)
    await this.#backend.session.active()
    await this.load()
  }

  /** The time of the warning is over: either the session has ended, or something kept it. */
  warningOver = async (): Promise<void> => {
    this.#warn(0)
    await this.load()
  }

  /** The person has seen why the last session ended. */
  dismissEnd = (): void => {
    this.ended = undefined
  }

  async #enter(work: () => Promise<void>): Promise<void> {
    // The news that a session opened comes before the recovery code of it does.
    this.#entering = true
    try {
      await work()
    } finally {
      this.#entering = false
      await this.load()
    }
  }

  #hear = (news: Events['session']): void => {
    switch (news.kind) {
      case 'warning':
        this.#warn(news.signOutAt)
        // An answer that is on its way was given before the warning.
        void this.load().catch(() => undefined)
        break
      case 'ended':
        this.#loads++ // what is on its way was true before
        this.#take({ ...nobody, keyring: this.facts.keyring, accounts: this.facts.accounts })
        this.ended = news.reason
        break
      default:
        if (!this.#entering) void this.load().catch(() => undefined)
    }
  }

  #warn(signOutAt: number): void {
    this.facts = { ...this.facts, signOutAt }
  }

  #take(facts: SessionFacts): void {
    const before = this.facts
    const gone = before.signedIn && (!facts.signedIn || facts.email !== before.email)
    const came = facts.signedIn && (!before.signedIn || facts.email !== before.email)
    this.facts = facts
    if (gone) {
      if (!came) this.recovery = undefined
      this.hooks.closed()
    }
    if (came) {
      this.ended = undefined
      this.hooks.opened()
    }
  }
}
