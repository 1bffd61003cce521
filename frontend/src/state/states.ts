import type { Backend } from '../backend/backend'
import { AppError } from '../backend/error'
import { Activity } from './activity'
import { CatalogueState } from './catalogue.svelte'
import { Clipboard } from './clipboard'
import { Clock } from './clock.svelte'
import { DraftState } from './draft.svelte'
import { EnginesState } from './engines.svelte'
import { HistoryState } from './history.svelte'
import { LibraryState } from './library.svelte'
import { LinksState } from './links.svelte'
import { NetworkState } from './network.svelte'
import { PreferencesState } from './preferences.svelte'
import { Notices } from './notices'
import { RequestState } from './request.svelte'
import { RouteState } from './route.svelte'
import { SessionState } from './session.svelte'
import { SheetsState } from './sheets.svelte'
import { StartState } from './start.svelte'
import { StatisticsState } from './statistics.svelte'
import { StorageState } from './storage.svelte'
import { ToastsState } from './toasts.svelte'

/** Everything that the screen knows, one class for each subject. */
export type States = ReturnType<typeof makeStates>

/** Builds the states in layers and joins them. */
export function makeStates(backend: Backend, system?: MediaQueryList) {
  const clock = new Clock()
  const toasts = new ToastsState()
  const start = new StartState(backend)
  const preferences = new PreferencesState(backend, system)
  const session = new SessionState(backend)
  const draft = new DraftState(backend, () => session.facts.signedIn)
  const route = new RouteState(
    () => session.standing,
    () => void draft.flush()
  )
  const library = new LibraryState(backend)
  const catalogue = new CatalogueState(backend, () => session.facts.signedIn)
  const request = new RequestState(backend, draft)
  const history = new HistoryState(backend, toasts)
  const engines = new EnginesState(backend)
  const network = new NetworkState(backend)
  const links = new LinksState(backend)
  const statistics = new StatisticsState(backend)
  const sheets = new SheetsState()
  const storage = new StorageState(backend)
  const clipboard = new Clipboard(backend, toasts)
  // While the warning is shown, only its buttons count: a click on "sign out now"
  // begins with a press that would otherwise take the question away.
  const notices = new Notices(backend, () => !document.hasFocus())
  const activity = new Activity(
    () => void backend.session.active().catch(() => undefined),
    () => session.facts.signedIn && session.signOutAt === 0
  )

  backend.on('menu', (entry) => (entry === 'settings' ? route.go('settings') : sheets.open('shortcuts')))
  history.hooks = { deleted: request.forget }
  engines.changed = () => void request.loadEngines()
  engines.chosen = () => draft.edit({ engine: '' }) // an earlier choice in the form gives way
  session.hooks = {
    leaving: draft.flush,
    opened: () => {
      route.go('work')
      library.clear()
      catalogue.clear()
      request.present(undefined) // what a guest looked at
      void request.loadEngines()
      void request.resume()
      void network.load()
      void draft.restore().then((stored) => {
        if (stored === '') return
        const act = () => draft.edit({ detail: stored })
        toasts.show({ kind: 'earlierDraft' }, { act, lasts: 20_000 })
      })
    },
    closed: () => {
      route.go('start')
      draft.clear()
      request.clear()
      library.clear()
      catalogue.clear()
      history.clear()
      engines.clear()
      network.clear()
      links.close()
      sheets.close()
      statistics.clear()
      toasts.clear()
    }
  }
  /** Waits for the program, then reads what the first page needs. */
  const begin = async (): Promise<void> => {
    // Asked at once: each answer takes its way through the window.
    const choices = preferences.load()
    const who = session.load().catch((thrown: unknown) => AppError.from(thrown))
    if (!(await start.load())) return
    await choices
    const failed = await who
    if (failed) toasts.error(failed)
    start.phase = 'ready'
    await request.loadEngines()
  }
  /** After a start that failed: begins empty. Fails if the data cannot be put aside. */
  const beginAnew = async (): Promise<void> => {
    await start.putAside()
    await begin()
  }
  storage.replaced = async () => {
    await begin()
    toasts.show({ kind: 'backupRestored' }, { lasts: 10_000 })
  }
  return {
    begin,
    beginAnew,
    clock,
    toasts,
    start,
    preferences,
    session,
    draft,
    engines,
    network,
    route,
    library,
    catalogue,
    request,
    history,
    links,
    clipboard,
    statistics,
    storage,
    sheets,
    notices,
    quit: () => void backend.system.quit().catch(() => undefined),
    painted: () => void backend.system.painted().catch(() => undefined),
    activity
  }
}
