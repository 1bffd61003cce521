import type {
  Backend,
  Backup,
  Connection,
  Draft,
  Engine,
  Entry,
  Events,
  Facts,
  Formatter,
  Generation,
  Hit,
  ImportPreview,
  LocalService,
  NetworkSettings,
  Preferences,
  Profile,
  RecoveryCode,
  SessionFacts,
  Snapshot,
  Statistics,
  Step
} from './backend'
import { AppError } from './error'
import { fakeCode, fakePresets, generation, noUses } from './samples'

export * from './samples'

const undoTime = 10_000

/**
 * The program in memory, for tests only. It keeps to what the tests of states need;
 * calls lists what was asked of it, and fail makes the next call of a method fail.
 */
export class FakeBackend implements Backend {
  calls: [name: string, ...values: unknown[]][] = []
  facts: Facts = { version: '1.2.3', dataDir: '/data' }
  who: SessionFacts = {
    signedIn: false,
    email: '',
    staySignedIn: false,
    confirmRecovery: false,
    keyring: 'unknown',
    accounts: 0,
    signOutAt: 0
  }
  stored: Draft = { language: 'Python3', purpose: 'implement', detail: '', engine: 'library' }
  choices: Preferences = { language: 'system', theme: 'system', text: 'normal', notify: 'on' }
  hits: readonly Hit[] = []
  favourites: string[] = []
  tool: Formatter = { name: 'gofmt', path: '' }
  generations: Generation[] = []
  /** Answers on their way: what came so far, and how many pieces that were. */
  running = new Map<string, { text: string; seq: number }>()
  engineList: Engine[] = [
    {
      id: 'library',
      kind: 'library',
      name: 'Offline library',
      model: '',
      host: '',
      free: true,
      canRefine: false,
      default: true
    }
  ]
  profiles: Profile[] = []
  limit = 5
  found: LocalService[] = []
  modelNames: string[] = ['gpt-5', 'gpt-5-mini']
  steps: Step[] = [{ hop: 'address', error: undefined }]
  net: NetworkSettings = { offline: false, proxy: 'system', certificates: [] }
  ledger: Connection[] = []
  uses: Statistics = noUses
  preview: ImportPreview | undefined
  backups: Backup[] = [{ name: 'first.db', made: 1_000_000, reason: 'daily', size: 2048 }]
  #listeners = new Map<keyof Events, Set<(payload: never) => void>>()
  #failures = new Map<string, AppError>()
  #hidden = new Map<number, Generation[]>()
  #gates = new Map<string, Promise<unknown>>()

  /** Tells the window something. */
  emit<E extends keyof Events>(event: E, payload: Events[E]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) (listener as (p: Events[E]) => void)(payload)
  }

  /** Warns of the end of an idle session. */
  warn(signOutAt: number): void {
    this.who.signOutAt = signOutAt
    this.emit('session', { kind: 'warning', signOutAt })
  }

  /** How many listen. */
  listening(event: keyof Events): number {
    return this.#listeners.get(event)?.size ?? 0
  }

  /** Makes the next call of a method fail. */
  fail(name: string, error: AppError): void {
    this.#failures.set(name, error)
  }

  /** Lets the next calls of a method wait. */
  hold(name: string): () => void {
    let release: () => void = () => undefined
    this.#gates.set(name, new Promise<void>((done) => (release = done)))
    return () => {
      this.#gates.delete(name)
      release()
    }
  }

  /** What was asked of a method, one entry for each call. */
  callsOf(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name).map(([, ...values]) => values)
  }

  /** Sends the next piece of an answer. */
  piece(id: string, text: string, { lost = false } = {}): void {
    const run = this.running.get(id)
    if (!run) throw new Error(`${id} is not running`)
    run.text += text
    run.seq++
    if (!lost) this.emit('piece', { id, seq: run.seq, text })
  }

  /** Ends an answer. */
  end(id: string, change: Partial<Generation> = {}): void {
    const text = this.running.get(id)?.text ?? ''
    this.running.delete(id)
    this.generations = this.generations.map((g) =>
      g.id === id ? { ...g, state: 'complete', answer: text, size: text.length, endedAt: 2_000_000, ...change } : g
    )
    this.emit('end', { id, entry: this.#entry(id) })
  }

  system: Backend['system'] = {
    start: () => this.#answer('system.start', [], () => this.facts),
    dataFolder: () => this.#answer('system.dataFolder', [], () => this.facts.dataDir),
    startAnew: () => this.#answer('system.startAnew', [], () => undefined),
    copyText: (text) => this.#answer('system.copyText', [text], () => undefined),
    checkLink: (url) => this.#answer('system.checkLink', [url], () => ({ url, host: new URL(url).host })),
    openLink: (url) => this.#answer('system.openLink', [url], () => undefined),
    painted: () => this.#answer('system.painted', [], () => undefined),
    notify: (title, text) => this.#answer('system.notify', [title, text], () => undefined),
    quit: () => this.#answer('system.quit', [], () => undefined)
  }

  session: Backend['session'] = {
    state: () => this.#answer('session.state', [], () => ({ ...this.who })),
    signIn: (typed) => this.#answer('session.signIn', [typed], () => this.#open(typed.email, false)),
    signOut: () => this.#answer('session.signOut', [], () => this.#close('signed_out')),
    active: () => this.#answer('session.active', [], () => void (this.who.signOutAt = 0)),
    setStay: (stay) => this.#answer('session.setStay', [stay], () => void (this.who.staySignedIn = stay))
  }

  account: Backend['account'] = {
    signUp: (typed) => this.#answer('account.signUp', [typed], () => this.#coded(typed.email)),
    recover: (typed, code) => this.#answer('account.recover', [typed, code], () => this.#coded(typed.email)),
    renewCode: (password) =>
      this.#answer('account.renewCode', [password], () => {
        this.who.confirmRecovery = true
        return fakeCode
      }),
    confirmCode: (typed) =>
      this.#answer('account.confirmCode', [typed], () => {
        if (typed.toUpperCase() !== 'GGGG') throw new AppError('invalid', { field: 'code', reason: 'differs' })
        this.who.confirmRecovery = false
      }),
    saveCode: (title, text) => this.#answer('account.saveCode', [title, text], () => true),
    strength: (email, password) =>
      this.#answer('account.strength', [email, password], () =>
        password.length < 8 ? { score: 0, reasons: ['too_short'] } : { score: 3, reasons: [] }
      ),
    changePassword: (change) => this.#answer('account.changePassword', [change], () => undefined),
    deletePreview: () => this.#answer('account.deletePreview', [], () => this.#counts()),
    delete: (password) => this.#answer('account.delete', [password], () => this.#close('deleted'))
  }

  library: Backend['library'] = {
    search: (text, language) => this.#answer('library.search', [text, language], () => this.hits),
    show: (task, language, reply) =>
      this.#answer('library.show', [task, language, reply], () => {
        const hit = this.hits.find((h) => h.task === task)
        if (!hit) throw new AppError('not_found')
        return { ...hit, language, answer: `# ${task}`, source: 'code', verified: 'run' }
      }),
    tasks: () => this.#answer('library.tasks', [], () => this.hits),
    favourites: () => this.#answer('library.favourites', [], () => [...this.favourites]),
    setFavourite: (task, on) =>
      this.#answer('library.setFavourite', [task, on], () => {
        this.favourites = this.favourites.filter((other) => other !== task).concat(on ? [task] : [])
      }),
    formatter: (language) => this.#answer('library.formatter', [language], () => this.tool),
    format: (language, code, path) => this.#answer('library.format', [language, code, path], () => code.trim() + '\n')
  }

  request: Backend['request'] = {
    start: (ask) =>
      this.#answer('request.start', [ask], () => {
        const number = this.generations.length + 1
        const id = `g${number}`
        const facts = { language: ask.language, purpose: ask.purpose, detail: ask.detail, title: ask.detail }
        this.generations.unshift(
          generation({ id, number, ...facts, state: 'streaming', answer: '', size: 0, createdAt: number, endedAt: 0 })
        )
        this.running.set(id, { text: '', seq: 0 })
        return this.#entry(id)
      }),
    follow: (wish) =>
      this.#answer('request.follow', [wish], () => {
        const parent = this.generations.find((g) => g.id === wish.parent)
        if (!parent) throw new AppError('not_found')
        const number = this.generations.length + 1
        const facts = { parent: parent.id, relation: wish.relation, detail: wish.detail || parent.detail, free: false }
        const running = { state: 'streaming', answer: '', size: 0, createdAt: number, endedAt: 0 } as const
        this.generations.unshift(generation({ ...parent, id: `g${number}`, number, ...facts, ...running }))
        this.running.set(`g${number}`, { text: '', seq: 0 })
        return this.#entry(`g${number}`)
      }),
    watch: (id) => this.#answer('request.watch', [id], () => this.#snapshot(id)),
    saveCode: (id, title, zip) => this.#answer('request.saveCode', [id, title, zip], () => true),
    stop: (id) => this.#answer('request.stop', [id], () => this.end(id, { state: 'stopped', failure: 'cancelled' })),
    draft: () => this.#answer('request.draft', [], () => ({ ...this.stored })),
    saveDraft: (draft) => this.#answer('request.saveDraft', [draft], () => void (this.stored = { ...draft })),
    engines: () => this.#answer('request.engines', [], () => this.engineList),
    quota: () => this.#answer('request.quota', [], () => ({ limit: 5, left: 3, nextFree: 0 }))
  }

  history: Backend['history'] = {
    list: (query) =>
      this.#answer('history.list', [query], () => {
        const among = <T>(values: readonly T[] | undefined, value: T) => !values?.length || values.includes(value)
        const found = this.generations.filter(
          (g) =>
            `${g.title} ${g.answer}`.includes(query.text) &&
            among(query.languages, g.language) &&
            among(query.purposes, g.purpose) &&
            among(query.engines, g.engine) &&
            among(query.states, g.state) &&
            (g.favourite || !query.favourites)
        )
        const after = found.findIndex((g) => g.id === query.afterId) + 1
        const from = after || query.skip
        const entries = found.slice(from, from + query.limit).map((g) => this.#entry(g.id))
        return { entries, total: found.length, index: { done: 0, total: 0 } }
      }),
    thread: (id) =>
      this.#answer('history.thread', [id], () => {
        const of = (g: Generation): string => {
          const parent = this.generations.find((p) => p.id === g.parent)
          return parent ? of(parent) : g.id
        }
        const root = this.generations.find((g) => g.id === id)
        if (!root) throw new AppError('not_found')
        return this.generations.filter((g) => of(g) === of(root)).sort((a, b) => a.number - b.number)
      }),
    rename: (id, title) => this.#answer('history.rename', [id, title], () => this.#change(id, { title })),
    setFavourite: (id, favourite) =>
      this.#answer('history.setFavourite', [id, favourite], () => this.#change(id, { favourite })),
    delete: (ids) => this.#answer('history.delete', [ids], () => this.#hide((g) => ids.includes(g.id))),
    deleteAllPreview: () => this.#answer('history.deleteAllPreview', [], () => this.#counts()),
    deleteAll: () => this.#answer('history.deleteAll', [], () => this.#hide(() => true)),
    undo: (undo) =>
      this.#answer('history.undo', [undo], () => {
        const back = Date.now() <= undo + undoTime ? (this.#hidden.get(undo) ?? []) : []
        this.#hidden.delete(undo)
        this.generations = [...this.generations, ...back].sort((a, b) => b.createdAt - a.createdAt)
        return back.length
      })
  }

  engines: Backend['engines'] = {
    setup: () =>
      this.#answer('engines.setup', [], () => ({
        profiles: this.profiles,
        presets: fakePresets,
        codeModels: ['qwen2.5-coder:1.5b'],
        limit: this.limit,
        library: !this.profiles.some((p) => p.default)
      })),
    save: (saved) =>
      this.#answer('engines.save', [saved], () => {
        const id = saved.id || `p${this.profiles.length + 1}`
        const stored = { ...saved, id, key: '', hasKey: saved.key !== '' || saved.hasKey }
        this.profiles = [...this.profiles.filter((p) => p.id !== id), stored]
        return id
      }),
    remove: (id) =>
      this.#answer('engines.remove', [id], () => void (this.profiles = this.profiles.filter((p) => p.id !== id))),
    setDefault: (id) =>
      this.#answer(
        'engines.setDefault',
        [id],
        () => void (this.profiles = this.profiles.map((p) => ({ ...p, default: p.id === id })))
      ),
    setLimit: (limit) => this.#answer('engines.setLimit', [limit], () => void (this.limit = limit)),
    models: (asked) => this.#answer('engines.models', [asked], () => this.modelNames),
    check: (asked) => this.#answer('engines.check', [asked], () => this.steps),
    discover: () => this.#answer('engines.discover', [], () => this.found),
    startPull: (baseUrl, model) => this.#answer('engines.startPull', [baseUrl, model], () => undefined),
    stopPull: () => this.#answer('engines.stopPull', [], () => undefined)
  }

  network: Backend['network'] = {
    settings: () => this.#answer('network.settings', [], () => this.net),
    setOffline: (offline) =>
      this.#answer('network.setOffline', [offline], () => void (this.net = { ...this.net, offline })),
    setProxy: (proxy) => this.#answer('network.setProxy', [proxy], () => void (this.net = { ...this.net, proxy })),
    chooseCertificates: (title) =>
      this.#answer('network.chooseCertificates', [title], () => {
        this.net = { ...this.net, certificates: [{ name: 'Example CA', expires: 2_000_000 }] }
        return this.net
      }),
    dropCertificates: () =>
      this.#answer('network.dropCertificates', [], () => void (this.net = { ...this.net, certificates: [] })),
    connections: () => this.#answer('network.connections', [], () => this.ledger),
    clearConnections: () => this.#answer('network.clearConnections', [], () => void (this.ledger = []))
  }

  settings: Backend['settings'] = {
    load: () => this.#answer('settings.load', [], () => this.choices),
    save: (choices) => this.#answer('settings.save', [choices], () => void (this.choices = choices))
  }

  transfer: Backend['transfer'] = {
    export: (title, format, ids, query) =>
      this.#answer('transfer.export', [title, format, ids, query], () => ({
        saved: true,
        generations: ids.length || this.generations.length,
        damaged: 0,
        files: 0
      })),
    open: (title) => this.#answer('transfer.open', [title], () => this.preview),
    import: (name) => this.#answer('transfer.import', [name], () => this.preview?.new ?? 0),
    forget: () => this.#answer('transfer.forget', [], () => void (this.preview = undefined))
  }

  statistics: Backend['statistics'] = { show: () => this.#answer('statistics.show', [], () => this.uses) }

  storage: Backend['storage'] = {
    use: () => this.#answer('storage.use', [], () => ({ database: 4096, backups: 2048, putAside: 0, logs: 100 })),
    backups: () => this.#answer('storage.backups', [], () => [...this.backups]),
    backUp: () =>
      this.#answer('storage.backUp', [], () => {
        const made: Backup = { name: 'second.db', made: 2_000_000, reason: 'manual', size: 2048 }
        this.backups.unshift(made)
        return made
      }),
    restore: (name) =>
      this.#answer('storage.restore', [name], () => void (this.who = { ...this.who, signedIn: false })),
    diagnostics: () => this.#answer('storage.diagnostics', [], () => 'Auto Coding: 1.2.3'),
    saveText: (title, name, text) => this.#answer('storage.saveText', [title, name, text], () => true)
  }

  on: Backend['on'] = (event, listener) => {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  async #answer<T>(name: string, values: unknown[], work: () => T): Promise<T> {
    this.calls.push([name, ...values])
    await this.#gates.get(name)
    const failure = this.#failures.get(name)
    this.#failures.delete(name)
    if (failure) throw failure
    return work()
  }

  #open(email: string, confirmRecovery: boolean): void {
    this.who = { ...this.who, signedIn: true, email, confirmRecovery }
    this.emit('session', { kind: 'opened' })
  }

  #coded(email: string): RecoveryCode {
    this.#open(email, true)
    return fakeCode
  }

  #close(reason: 'signed_out' | 'deleted'): void {
    this.who = { ...this.who, signedIn: false, email: '' }
    this.emit('session', { kind: 'ended', reason })
  }

  #snapshot(id: string): Snapshot {
    const found = this.generations.find((g) => g.id === id)
    if (!found) throw new AppError('not_found')
    const run = this.running.get(id)
    return run
      ? { generation: { ...found, answer: run.text, size: run.text.length }, before: '', seq: run.seq }
      : { generation: found, before: '', seq: 0 }
  }

  #entry(id: string): Entry {
    const found = this.generations.find((g) => g.id === id)
    if (!found) throw new AppError('not_found')
    return found // a list has less, and nobody may rely on more
  }

  #change(id: string, change: Partial<Generation>): void {
    this.generations = this.generations.map((g) => (g.id === id ? { ...g, ...change } : g))
  }

  #counts() {
    return { generations: this.generations.length, favourites: this.generations.filter((g) => g.favourite).length }
  }

  #hide(gone: (g: Generation) => boolean) {
    const undo = Date.now()
    const hidden = this.generations.filter(gone)
    if (hidden.length === 0) throw new AppError('not_found')
    this.#hidden.set(undo, hidden)
    this.generations = this.generations.filter((g) => !gone(g))
    return { undo, count: hidden.length, until: undo + undoTime }
  }
}
