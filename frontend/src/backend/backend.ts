import type { AppError, Code } from './error'
import type {
  Backup,
  Connection,
  Exported,
  ExportFormat,
  ImportPreview,
  LocalService,
  NetworkSettings,
  Profile,
  Setup,
  Statistics,
  Step,
  StorageUse,
  TextSize
} from './services'

export * from './services'

/** The nine languages, in the order in which screens show them. */
export const languages = ['C', 'C++', 'C#', 'Go', 'Java', 'JavaScript', 'Kotlin', 'Python3', 'Swift'] as const
/** A programming language that answers are written in. */
export type Language = (typeof languages)[number]

/** Both purposes, in the order in which screens show them. */
export const purposes = ['implement', 'refactor'] as const
/** What a request is for. */
export type Purpose = (typeof purposes)[number]

/** How far a generation has come. Only streaming can change. */
export const states = ['streaming', 'complete', 'cut', 'filtered', 'stopped', 'interrupted', 'failed'] as const
/** How far a generation has come. */
export type State = (typeof states)[number]

/** A language of the product. */
export type Reply = 'ko' | 'en'

/** The largest detail of a request, in bytes of UTF-8. */
export const maxDetail = 64 * 1024

/** The id of the offline library among the engines. */
export const libraryEngine = 'library'

/** What the window shows about the program. */
export interface Facts {
  version: string
  dataDir: string
  /** What had to be repaired at the start. */
  repair?: Repair | undefined
}

/** The database had to be put aside, and what replaced it. */
export interface Repair {
  putAside: string
  /** When the backup was made, in Unix milliseconds; 0 if there was none. */
  restored: number
  /** How many generations the damaged file still gave. */
  salvaged: number
}

/** A link of an answer before it is opened. */
export interface Link {
  url: string
  host: string
}

/** Who is signed in. */
export interface SessionFacts {
  signedIn: boolean
  email: string
  staySignedIn: boolean
  /** A recovery code waits to be written down. */
  confirmRecovery: boolean
  /** Whether the system's keyring can be used; unknown until it was needed. */
  keyring: 'unknown' | 'ok' | 'unavailable'
  /** How many accounts there are on this computer. */
  accounts: number
  /** When the idle session will end, after the warning, in Unix milliseconds; else 0. */
  signOutAt: number
}

/** What a person types to sign in or up; repeat only where a password is chosen. */
export interface Credentials {
  email: string
  password: string
  repeat: string
  stay: boolean
}

/** The nine groups of a recovery code, and which one is to be typed back, from 1. */
export interface RecoveryCode {
  groups: readonly string[]
  confirm: number
}

/** A hint while a password is typed: 0 refused, 1 weak to 4 strong. */
export interface Strength {
  score: number
  reasons: readonly string[]
}

/** What is typed to change the password. */
export interface PasswordChange {
  old: string
  new: string
  repeat: string
}

/** What a deletion would delete. */
export interface Counts {
  generations: number
  favourites: number
}

/** A task of the library that fits a search; difficulty 1 easy to 3 hard. */
export interface Hit {
  task: string
  title: Record<Reply, string>
  difficulty: number
}

/** One program of the library as an answer in Markdown. */
export interface Program extends Hit {
  language: Language
  answer: string
  source: string
  verified: string
}

/** A formatter: none without a name, built in without a path. */
export interface Formatter {
  name: string
  path: string
}

/** A request of the form; task names the library's program that was chosen. */
export interface Ask {
  language: Language
  purpose: Purpose
  detail: string
  engine: string
  reply: Reply
  task: string
}

/** What has been typed and not yet requested. */
export interface Draft {
  language: Language
  purpose: Purpose
  detail: string
  engine: string
}

/** An engine to choose. */
export interface Engine {
  id: string
  kind: string
  name: string
  model: string
  /** Where requests go; empty if they do not leave the program. */
  host: string
  /** Answers without using the quota. */
  free: boolean
  canRefine: boolean
  default: boolean
}

/** How a generation follows an earlier one. */
export const relations = ['again', 'continue', 'refine'] as const
/** How a generation follows an earlier one. */
export type Relation = (typeof relations)[number]

/** A request that comes out of an earlier generation. */
export interface FollowUp {
  parent: string
  relation: Relation
  /** The further wish; for refine only. */
  detail: string
  /** Empty for the engine that answered. */
  engine: string
  reply: Reply
}

/** What may still be asked of AI engines; limit 0 is no limit. */
export interface Quota {
  limit: number
  left: number
  nextFree: number
}

/** A generation in a list. */
export interface Entry {
  id: string
  number: number
  title: string
  favourite: boolean
  language: Language
  purpose: Purpose
  engineId: string
  engine: string
  model: string
  free: boolean
  state: State
  /** Why it ended early. */
  failure: Code | ''
  /** Tells cases of one failure apart. */
  reason: string
  /** When the service wants to be asked again; 0 if it did not say. */
  retryAt: number
  /** The generation that this one follows; empty for none. */
  parent: string
  relation: Relation | ''
  createdAt: number
  endedAt: number
  /** Bytes of the answer. */
  size: number
  damaged: boolean
  /** The surroundings of the first hit of a search. */
  excerpt: string
}

/** A generation with its request and answer. */
export interface Generation extends Entry {
  detail: string
  answer: string
  task: string
  verified: string
  promptTokens: number
  answerTokens: number
}

/** An answer as far as it came. Pieces follow with the numbers after seq. */
export interface Snapshot {
  generation: Generation
  /** What came in the generations that this one continues. */
  before: string
  seq: number
}

/** Asks for a part of the list: after a position without a search, else skipping. */
export interface HistoryQuery {
  text: string
  /** Only these; all if there are none. */
  languages?: Language[]
  purposes?: Purpose[]
  /** By name. */
  engines?: string[]
  states?: State[]
  favourites?: boolean
  afterAt: number
  afterId: string
  skip: number
  limit: number
}

/** How far the search index is. */
export interface IndexProgress {
  done: number
  total: number
}

/** A part of the list, newest first. */
export interface HistoryPage {
  entries: readonly Entry[]
  total: number
  index: IndexProgress
}

/** A deletion that can be undone until its time; undo names it. */
export interface Deletion {
  undo: number
  count: number
  until: number
}

/** The choices of this computer. */
export interface Preferences {
  language: 'system' | Reply
  theme: 'system' | 'light' | 'dark'
  text: TextSize
  /** Whether the system tells that a long answer has ended in the background. */
  notify: 'on' | 'off'
}

/** Why a session ended. */
export type EndReason = 'signed_out' | 'idle' | 'clock' | 'deleted'

/** What the window is told without asking. */
export interface Events {
  /** An entry of the menu bar of macOS. */
  menu: 'settings' | 'shortcuts'
  piece: { id: string; seq: number; text: string }
  end: { id: string; entry: Entry }
  unsaved: { id: string; code: Code }
  session:
    { kind: 'opened' | 'changed' } | { kind: 'warning'; signOutAt: number } | { kind: 'ended'; reason: EndReason }
  history: undefined
  indexing: IndexProgress
  pull: { model: string; done: number; total: number; ended: boolean; error: AppError | undefined }
}

/**
 * The program behind the window. Every promise that fails does so with an AppError.
 * The account is never an argument: it is that of the session.
 */
export interface Backend {
  system: {
    /** Waits until the program is ready; fails with what kept the data from opening. */
    start(): Promise<Facts>
    /** Where the data are, also after a start that failed. */
    dataFolder(): Promise<string>
    /** Puts data that do not open aside and begins empty. Only after the person agreed. */
    startAnew(): Promise<void>
    copyText(text: string): Promise<void>
    /** Fails with invalid for anything but https and mailto. */
    checkLink(url: string): Promise<Link>
    openLink(url: string): Promise<void>
    /** The page is on the screen. */
    painted(): Promise<void>
    /** Shows a notification of the system, if the person wants any. */
    notify(title: string, text: string): Promise<void>
    /** Closes the window. */
    quit(): Promise<void>
  }
  session: {
    state(): Promise<SessionFacts>
    signIn(typed: Credentials): Promise<void>
    signOut(): Promise<void>
    /** Notes that the person did something. */
    active(): Promise<void>
    setStay(stay: boolean): Promise<void>
  }
  account: {
    signUp(typed: Credentials): Promise<RecoveryCode>
    recover(typed: Credentials, code: string): Promise<RecoveryCode>
    /** An empty password serves an account whose code was never confirmed. */
    renewCode(password: string): Promise<RecoveryCode>
    confirmCode(typed: string): Promise<void>
    /** Answers false if the person changed their mind. */
    saveCode(title: string, text: string): Promise<boolean>
    strength(email: string, password: string): Promise<Strength>
    changePassword(change: PasswordChange): Promise<void>
    deletePreview(): Promise<Counts>
    delete(password: string): Promise<void>
  }
  library: {
    search(text: string, language: Language): Promise<readonly Hit[]>
    show(task: string, language: Language, reply: Reply): Promise<Program>
    /** The whole library, the easy tasks first. */
    tasks(): Promise<readonly Hit[]>
    /** The favourite tasks of the account. */
    favourites(): Promise<readonly string[]>
    setFavourite(task: string, on: boolean): Promise<void>
    /** What brings code of a language into its usual form here. */
    formatter(language: Language): Promise<Formatter>
    /** path is that of the formatter that the person agreed to. */
    format(language: Language, code: string, path: string): Promise<string>
  }
  request: {
    start(ask: Ask): Promise<Entry>
    follow(wish: FollowUp): Promise<Entry>
    watch(id: string): Promise<Snapshot>
    stop(id: string): Promise<void>
    /** Saves the code by a dialog; answers false if the person changed their mind. */
    saveCode(id: string, title: string, zip: boolean): Promise<boolean>
    draft(): Promise<Draft>
    saveDraft(draft: Draft): Promise<void>
    engines(): Promise<readonly Engine[]>
    quota(): Promise<Quota>
  }
  history: {
    list(query: HistoryQuery): Promise<HistoryPage>
    /** What belongs together with a generation, oldest first. */
    thread(id: string): Promise<readonly Entry[]>
    rename(id: string, title: string): Promise<void>
    setFavourite(id: string, favourite: boolean): Promise<void>
    delete(ids: readonly string[]): Promise<Deletion>
    deleteAllPreview(): Promise<Counts>
    deleteAll(): Promise<Deletion>
    /** Answers how many came back; none if the time was over. */
    undo(undo: number): Promise<number>
  }
  engines: {
    setup(): Promise<Setup>
    /** Answers the id. */
    save(profile: Profile): Promise<string>
    remove(id: string): Promise<void>
    setDefault(id: string): Promise<void>
    setLimit(limit: number): Promise<void>
    models(profile: Profile): Promise<readonly string[]>
    check(profile: Profile): Promise<readonly Step[]>
    discover(): Promise<readonly LocalService[]>
    startPull(baseUrl: string, model: string): Promise<void>
    stopPull(): Promise<void>
  }
  network: {
    settings(): Promise<NetworkSettings>
    setOffline(offline: boolean): Promise<void>
    setProxy(proxy: string): Promise<void>
    chooseCertificates(title: string): Promise<NetworkSettings>
    dropCertificates(): Promise<void>
    connections(): Promise<readonly Connection[]>
    clearConnections(): Promise<void>
  }
  settings: {
    load(): Promise<Preferences>
    save(preferences: Preferences): Promise<void>
  }
  transfer: {
    /** Writes what the ids or the query say into a file that the person names. */
    export(title: string, format: ExportFormat, ids: readonly string[], query: HistoryQuery): Promise<Exported>
    /** Lets the person choose a file; undefined if they changed their mind. */
    open(title: string): Promise<ImportPreview | undefined>
    /** Stores what was previewed and answers how much came. */
    import(name: string): Promise<number>
    /** Drops what was previewed. */
    forget(): Promise<void>
  }
  statistics: {
    /** Of what is indexed so far. */
    show(): Promise<Statistics>
  }
  storage: {
    use(): Promise<StorageUse>
    /** The newest first. */
    backups(): Promise<readonly Backup[]>
    backUp(): Promise<Backup>
    /** Signs out and replaces all data; the window has to start once more. */
    restore(name: string): Promise<void>
    diagnostics(): Promise<string>
    /** Saves a text by a dialog; answers false if the person changed their mind. */
    saveText(title: string, name: string, text: string): Promise<boolean>
  }
  /** Listens until the returned function is called. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}
