import * as Account from '../../wailsjs/go/app/Account'
import * as Engines from '../../wailsjs/go/app/Engines'
import * as History from '../../wailsjs/go/app/History'
import * as Library from '../../wailsjs/go/app/Library'
import * as Network from '../../wailsjs/go/app/Network'
import * as Request from '../../wailsjs/go/app/Request'
import * as Session from '../../wailsjs/go/app/Session'
import * as Settings from '../../wailsjs/go/app/Settings'
import * as Statistics from '../../wailsjs/go/app/Statistics'
import * as Storage from '../../wailsjs/go/app/Storage'
import * as System from '../../wailsjs/go/app/System'
import * as Transfer from '../../wailsjs/go/app/Transfer'
import type { app } from '../../wailsjs/go/models'
import { app as generated } from '../../wailsjs/go/models'
import { EventsOn } from '../../wailsjs/runtime/runtime'
import type { Backend, Backup, Draft, EndReason, Entry, Events, Generation, Hit, Preferences } from './backend'
import { backupReasons, hops, languages, purposes, relations, states, textSizes, whys } from './backend'
import { AppError, isCode } from './error'

const eventNames = {
  piece: generated.EventName.GenerationPiece,
  end: generated.EventName.GenerationEnd,
  unsaved: generated.EventName.GenerationUnsaved,
  session: generated.EventName.Session,
  history: generated.EventName.HistoryChanged,
  indexing: generated.EventName.IndexProgress,
  pull: generated.EventName.EnginePull,
  menu: generated.EventName.Menu
} as const satisfies Record<keyof Events, string>

/** Calls the bound method and gives failures our own type. */
async function call<T>(method: Promise<T>): Promise<T> {
  try {
    return await method
  } catch (thrown) {
    throw AppError.from(thrown)
  }
}

/** Takes a value of the program if we know it: a newer program may know more. */
function oneOf<T extends string>(values: readonly T[], value: string, otherwise: T): T {
  return values.find((v) => v === value) ?? otherwise
}

function entry(e: app.Entry): Entry {
  return {
    ...e,
    language: oneOf(languages, e.language, 'Python3'),
    purpose: oneOf(purposes, e.purpose, 'implement'),
    state: oneOf(states, e.state, 'interrupted'),
    failure: isCode(e.failure) ? e.failure : '',
    relation: relations.find((relation) => relation === e.relation) ?? ''
  }
}

/** Reads an error that came as a value. */
function errorOf(text: string): AppError | undefined {
  return text === '' ? undefined : AppError.from(text)
}

function generation(g: app.Generation): Generation {
  return { ...g, ...entry(g) }
}

function draft(d: app.Draft): Draft {
  return {
    language: oneOf(languages, d.language, 'Python3'),
    purpose: oneOf(purposes, d.purpose, 'implement'),
    detail: d.detail,
    engine: d.engine
  }
}

function hit(h: app.Hit): Hit {
  return { task: h.task, title: { ko: h.titleKo, en: h.titleEn }, difficulty: h.difficulty }
}

function preferences(p: app.Preferences): Preferences {
  return {
    language: oneOf(['system', 'ko', 'en'], p.language, 'system'),
    theme: oneOf(['system', 'light', 'dark'], p.theme, 'system'),
    text: oneOf(textSizes, p.text, 'normal'),
    notify: oneOf(['on', 'off'], p.notify, 'on')
  }
}

function backup(b: app.Backup): Backup {
  return { ...b, reason: oneOf(backupReasons, b.reason, 'manual') }
}

/** A query without filters. */
const everything = { languages: [], purposes: [], engines: [], states: [], favourites: false }

/** The payloads as the program emits them; Wails generates no types for those. */
interface Payloads {
  piece: Events['piece']
  end: { id: string; entry: app.Entry }
  unsaved: { id: string; code: string }
  session: { kind: string; reason: string; signOutAt: number }
  history: null
  indexing: Events['indexing']
  menu: string
  pull: { model: string; done: number; total: number; ended: boolean; error: string }
}

function sessionNews(n: Payloads['session']): Events['session'] {
  switch (n.kind) {
    case 'warning':
      return { kind: 'warning', signOutAt: n.signOutAt }
    case 'ended':
      return {
        kind: 'ended',
        reason: oneOf<EndReason>(['signed_out', 'idle', 'clock', 'deleted'], n.reason, 'signed_out')
      }
    default:
      return { kind: n.kind === 'opened' ? 'opened' : 'changed' }
  }
}

const read: { [E in keyof Events]: (payload: Payloads[E]) => Events[E] } = {
  piece: (p) => p,
  end: (p) => ({ id: p.id, entry: entry(p.entry) }),
  unsaved: (p) => ({ id: p.id, code: isCode(p.code) ? p.code : 'internal' }),
  session: sessionNews,
  history: () => undefined,
  indexing: (p) => p,
  menu: (p) => oneOf(['settings', 'shortcuts'], p, 'settings'),
  pull: (p) => ({ ...p, error: errorOf(p.error) })
}

/** The program behind the window, through the generated bindings. */
export function wailsBackend(): Backend {
  return {
    system: {
      start: async () => {
        const { version, dataDir, repair } = await call(System.Start())
        return { version, dataDir, repair: repair ?? undefined }
      },
      dataFolder: () => call(System.DataFolder()),
      startAnew: () => call(System.StartAnew()),
      copyText: (text) => call(System.CopyText(text)),
      checkLink: (url) => call(System.CheckLink(url)),
      openLink: (url) => call(System.OpenLink(url)),
      painted: () => call(System.Painted()),
      notify: (title, text) => call(System.Notify({ title, text })),
      quit: () => call(System.Quit())
    },
    session: {
      state: async () => {
        const state = await call(Session.State())
        return { ...state, keyring: state.keyring === '' ? 'unknown' : oneOf(['ok'], state.keyring, 'unavailable') }
      },
      signIn: (typed) => call(Session.SignIn(typed)),
      signOut: () => call(Session.SignOut()),
      active: () => call(Session.Active()),
      setStay: (stay) => call(Session.SetStay(stay))
    },
    account: {
      signUp: (typed) => call(Account.SignUp(typed)),
      recover: (typed, code) => call(Account.Recover({ ...typed, code })),
      renewCode: (password) => call(Account.RenewCode(password)),
      confirmCode: (typed) => call(Account.ConfirmCode(typed)),
      saveCode: (title, text) => call(Account.SaveCode({ title, text })),
      strength: (email, password) => call(Account.PasswordStrength({ email, password, repeat: '', stay: false })),
      changePassword: (change) => call(Account.ChangePassword(change)),
      deletePreview: () => call(Account.DeletePreview()),
      delete: (password) => call(Account.Delete(password))
    },
    library: {
      search: async (text, language) => (await call(Library.Search({ text, language }))).map(hit),
      show: async (task, language, reply) => {
        const p = await call(Library.Show({ task, language, reply }))
        return { ...hit(p), language, answer: p.answer, source: p.source, verified: p.verified }
      },
      tasks: async () => (await call(Library.Tasks())).map(hit),
      favourites: () => call(Library.Favourites()),
      setFavourite: (task, on) => call(Library.SetFavourite({ task, on })),
      formatter: (language) => call(Library.Formatter(language)),
      format: (language, code, path) => call(Library.Format({ language, code, path }))
    },
    request: {
      start: async (ask) => entry(await call(Request.Start(ask))),
      follow: async (wish) => entry(await call(Request.Follow(wish))),
      watch: async (id) => {
        const snapshot = await call(Request.Watch(id))
        return { generation: generation(snapshot.generation), before: snapshot.before, seq: snapshot.seq }
      },
      stop: (id) => call(Request.Stop(id)),
      saveCode: (id, title, zip) => call(Request.SaveCode({ id, title, zip })),
      draft: async () => draft(await call(Request.Draft())),
      saveDraft: (d) => call(Request.SaveDraft(d)),
      engines: () => call(Request.Engines()),
      quota: () => call(Request.Quota())
    },
    history: {
      list: async (query) => {
        const page = await call(History.List({ ...everything, ...query }))
        return { ...page, entries: page.entries.map(entry) }
      },
      thread: async (id) => (await call(History.Thread(id))).map(entry),
      rename: (id, title) => call(History.Rename({ id, title, favourite: false })),
      setFavourite: (id, favourite) => call(History.SetFavourite({ id, title: '', favourite })),
      delete: (ids) => call(History.Delete([...ids])),
      deleteAllPreview: () => call(History.DeleteAllPreview()),
      deleteAll: () => call(History.DeleteAll()),
      undo: (undo) => call(History.Undo(undo))
    },
    engines: {
      setup: () => call(Engines.Setup()),
      save: (profile) => call(Engines.Save(profile)),
      remove: (id) => call(Engines.Remove(id)),
      setDefault: (id) => call(Engines.SetDefault(id)),
      setLimit: (limit) => call(Engines.SetLimit(limit)),
      models: (profile) => call(Engines.Models(profile)),
      check: async (profile) =>
        (await call(Engines.Check(profile))).map(({ hop, error }) => ({
          hop: oneOf(hops, hop, 'answer'),
          error: errorOf(error)
        })),
      discover: () => call(Engines.Discover()),
      startPull: (baseUrl, model) => call(Engines.StartPull({ baseUrl, model })),
      stopPull: () => call(Engines.StopPull())
    },
    network: {
      settings: () => call(Network.Settings()),
      setOffline: (offline) => call(Network.SetOffline(offline)),
      setProxy: (proxy) => call(Network.SetProxy(proxy)),
      chooseCertificates: (title) => call(Network.ChooseCertificates(title)),
      dropCertificates: () => call(Network.DropCertificates()),
      connections: async () =>
        (await call(Network.Connections())).map((line) => ({
          ...line,
          why: oneOf(whys, line.why, 'answer'),
          failure: isCode(line.failure) ? line.failure : ''
        })),
      clearConnections: () => call(Network.ClearConnections())
    },
    settings: {
      load: async () => preferences(await call(Settings.Preferences())),
      save: (p) => call(Settings.SetPreferences(p))
    },
    transfer: {
      export: (title, format, ids, query) =>
        call(Transfer.Export({ title, format, ids: [...ids], query: { ...everything, ...query } })),
      open: async (title) => {
        const preview = await call(Transfer.Open(title))
        if (preview.name === '') return undefined
        return { ...preview, source: oneOf(['autocoding', 'original'], preview.source, 'autocoding') }
      },
      import: (name) => call(Transfer.Import(name)),
      forget: () => call(Transfer.Forget())
    },
    statistics: {
      show: () => call(Statistics.Show())
    },
    storage: {
      use: () => call(Storage.Use()),
      backups: async () => (await call(Storage.Backups())).map(backup),
      backUp: async () => backup(await call(Storage.BackUp())),
      restore: (name) => call(Storage.Restore(name)),
      diagnostics: () => call(Storage.Diagnostics()),
      saveText: (title, name, text) => call(Storage.SaveText({ title, name, text }))
    },
    on: (event, listener) =>
      EventsOn(eventNames[event], (payload: Payloads[typeof event]) => listener(read[event](payload)))
  }
}
