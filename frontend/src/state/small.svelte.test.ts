import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flushSync } from 'svelte'
import { AppError } from '../backend/error'
import { FakeBackend } from '../backend/fake'
import { Activity } from './activity'
import { Clipboard } from './clipboard'
import { Clock } from './clock.svelte'
import { LibraryState } from './library.svelte'
import { LinksState } from './links.svelte'
import { PreferencesState } from './preferences.svelte'
import { RouteState, type Standing } from './route.svelte'
import { StartState } from './start.svelte'
import { StrengthState } from './strength.svelte'
import { Submission } from './submission.svelte'
import { ToastsState } from './toasts.svelte'

let backend: FakeBackend
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  backend = new FakeBackend()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('Activity', () => {
  const tell = vi.fn()
  beforeEach(() => tell.mockClear())

  it('tells at once and then at most once in five seconds', async () => {
    const activity = new Activity(tell, () => true)
    for (let at = 0; at < 12_000; at += 100) {
      activity.note()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(tell).toHaveBeenCalledTimes(3)
  })

  it('tells once more of the last input', async () => {
    const activity = new Activity(tell, () => true)
    activity.note()
    await vi.advanceTimersByTimeAsync(4900)
    activity.note()
    expect(tell).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(tell).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('says nothing while nobody is signed in', () => {
    new Activity(tell, () => false).note()
    expect(tell).not.toHaveBeenCalled()
  })

  it('hears presses, keys, the wheel and the window getting the focus', async () => {
    const activity = new Activity(tell, () => true)
    const stop = activity.watch(window)
    for (const event of [new Event('pointerdown'), new Event('keydown'), new Event('wheel'), new Event('focus')]) {
      window.dispatchEvent(event)
      await vi.advanceTimersByTimeAsync(5000)
    }
    expect(tell).toHaveBeenCalledTimes(4)
    document.body.dispatchEvent(new Event('focus')) // an element, by our own doing
    window.dispatchEvent(new Event('pointermove'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(tell).toHaveBeenCalledTimes(4)
    stop()
    window.dispatchEvent(new Event('keydown'))
    expect(tell).toHaveBeenCalledTimes(4)
  })
})

describe('Clock', () => {
  it('counts down to a time, and ticks only while somebody looks', async () => {
    const clock = new Clock()
    const until = Date.now() + 2500
    const seen: number[] = []
    expect(vi.getTimerCount()).toBe(0)
    const stop = $effect.root(() => {
      $effect(() => void seen.push(clock.secondsUntil(until)))
    })
    flushSync()
    for (let i = 0; i < 4; i++) {
      await vi.advanceTimersByTimeAsync(1000)
      flushSync()
    }
    stop()
    await settle()
    expect(seen).toEqual([3, 2, 1, 0, 0].slice(0, seen.length))
    expect(seen).toContain(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('Submission', () => {
  it('runs once at a time and keeps the failure', async () => {
    const form = new Submission()
    const work = vi.fn(() => Promise.reject(new AppError('invalid', { field: 'email' })))
    const first = form.run(work)
    expect(form.busy).toBe(true)
    expect(await form.run(work)).toBe(false)
    expect(await first).toBe(false)
    expect(work).toHaveBeenCalledTimes(1)
    expect(form.error?.field).toBe('email')
    form.edited('password')
    expect(form.error).toBeDefined()
    form.edited('email')
    expect(form.error).toBeUndefined()
    expect(await form.run(() => Promise.resolve())).toBe(true)
  })

  it('takes what is no error of ours for internal', async () => {
    const form = new Submission()
    await form.run(() => Promise.reject(new TypeError('x is undefined')))
    expect(form.error?.code).toBe('internal')
  })
})

describe('StrengthState', () => {
  it('judges 150 ms after the last key, and only what is typed last', async () => {
    const strength = new StrengthState((email, password) => backend.account.strength(email, password))
    for (const password of ['a', 'ab', 'long enough']) strength.measure('a@b.co', password)
    await vi.advanceTimersByTimeAsync(149)
    expect(backend.callsOf('account.strength')).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(backend.callsOf('account.strength')).toEqual([['a@b.co', 'long enough']])
    expect(strength.result?.score).toBe(3)
    strength.measure('a@b.co', '')
    expect(strength.result).toBeUndefined()
  })

  it('drops a judgement that comes too late, and one that fails', async () => {
    const strength = new StrengthState((email, password) => backend.account.strength(email, password))
    const release = backend.hold('account.strength')
    strength.measure('', 'first password')
    await vi.advanceTimersByTimeAsync(150)
    strength.measure('', '')
    release()
    await settle()
    expect(strength.result).toBeUndefined()
    backend.fail('account.strength', new AppError('internal'))
    strength.measure('', 'second password')
    await vi.advanceTimersByTimeAsync(150)
    expect(strength.result).toBeUndefined()
  })
})

describe('ToastsState', () => {
  it('shows at most four, each for its time', async () => {
    const toasts = new ToastsState()
    for (let i = 0; i < 6; i++) toasts.show({ kind: 'restored', count: i })
    expect(toasts.all.map(({ news }) => news)).toEqual([2, 3, 4, 5].map((count) => ({ kind: 'restored', count })))
    await vi.advanceTimersByTimeAsync(5000)
    expect(toasts.all).toEqual([])
  })

  it('acts once', () => {
    const toasts = new ToastsState()
    const act = vi.fn()
    toasts.show({ kind: 'deleted', count: 1 }, { act, until: Date.now() + 10_000 })
    toasts.act(toasts.all[0]!)
    expect(act).toHaveBeenCalledTimes(1)
    expect(toasts.all).toEqual([])
  })

  it('clears without leaving timers', () => {
    const toasts = new ToastsState()
    toasts.error(new AppError('internal'))
    toasts.clear()
    expect([toasts.all, vi.getTimerCount()]).toEqual([[], 0])
  })
})

describe('RouteState', () => {
  it('shows nobody what is not theirs', () => {
    let standing: Standing = 'guest'
    const at = (page: Parameters<RouteState['go']>[0]) => {
      const route = new RouteState(() => standing)
      route.go(page)
      return route.view
    }
    expect([at('history'), at('work'), at('signUp'), at('settings')]).toEqual(['start', 'start', 'signUp', 'settings'])
    standing = 'unconfirmed'
    expect([at('history'), at('settings')]).toEqual(['recoveryCode', 'recoveryCode'])
    standing = 'member'
    expect([at('history'), at('signIn'), at('start')]).toEqual(['history', 'work', 'work'])
  })

  it('lets what is typed be saved before it leaves', () => {
    const leaving = vi.fn()
    const route = new RouteState(() => 'member', leaving)
    route.go('history')
    route.go('history')
    expect(leaving).toHaveBeenCalledTimes(1)
  })
})

describe('PreferencesState', () => {
  class Media extends EventTarget {
    matches = false
    turn(dark: boolean) {
      this.matches = dark
      this.dispatchEvent(Object.assign(new Event('change'), { matches: dark }))
    }
  }

  it('follows the system until something is chosen', async () => {
    const media = new Media()
    const preferences = new PreferencesState(backend, media as unknown as MediaQueryList)
    expect(preferences.dark).toBe(false)
    media.turn(true)
    expect(preferences.dark).toBe(true)
    await preferences.choose({ theme: 'light' })
    expect(preferences.dark).toBe(false)
    expect(backend.choices).toEqual({ language: 'system', theme: 'light', text: 'normal', notify: 'on' })
  })

  it('holds a choice that cannot be stored, and says so', async () => {
    const preferences = new PreferencesState(backend)
    backend.fail('settings.save', new AppError('storage_full'))
    await preferences.choose({ language: 'en' })
    expect(preferences.language).toBe('en')
    expect(preferences.error?.code).toBe('storage_full')
    await preferences.choose({ language: 'ko' })
    expect(preferences.error).toBeUndefined()
  })

  it('reads what was chosen before', async () => {
    backend.choices = { language: 'ko', theme: 'dark', text: 'large', notify: 'on' }
    const preferences = new PreferencesState(backend)
    await preferences.load()
    expect([preferences.language, preferences.dark]).toEqual(['ko', true])
  })
})

describe('StartState', () => {
  it('tells what kept the data from opening', async () => {
    const start = new StartState(backend)
    backend.fail('system.start', new AppError('newer_schema'))
    expect(await start.load()).toBe(false)
    expect([start.phase, start.error?.code]).toEqual(['failed', 'newer_schema'])
  })

  it('tells of a repair until that was read', async () => {
    const start = new StartState(backend)
    backend.facts = { version: '1', dataDir: '/d', repair: { putAside: '/d/aside', restored: 1, salvaged: 2 } }
    expect(await start.load()).toBe(true)
    expect(start.repair?.salvaged).toBe(2)
    start.dismissRepair()
    expect(start.repair).toBeUndefined()
  })
})

describe('LibraryState', () => {
  const hit = { task: 'sort', title: { ko: '정렬', en: 'Sorting' }, difficulty: 1 }

  it('shows the hits of the last search only', async () => {
    const library = new LibraryState(backend)
    const release = backend.hold('library.search')
    const first = library.search('old', 'Go')
    library.clear()
    release()
    await first
    expect(library.hits).toBeUndefined()
    backend.hits = [hit]
    await library.search('new', 'Go')
    expect(library.hits).toEqual([hit])
  })

  it('tells failures', async () => {
    const library = new LibraryState(backend)
    backend.fail('library.search', new AppError('internal'))
    await library.search('x', 'Go')
    expect([library.error?.code, library.busy]).toEqual(['internal', false])
    expect(await library.show('none', 'Go', 'ko')).toBeUndefined()
    expect(library.error?.code).toBe('not_found')
  })
})

describe('LinksState', () => {
  it('asks before it opens', async () => {
    const links = new LinksState(backend)
    await links.ask('https://example.com/x')
    expect(links.asked?.host).toBe('example.com')
    expect(backend.callsOf('system.openLink')).toEqual([])
    await links.open()
    expect(backend.callsOf('system.openLink')).toEqual([['https://example.com/x']])
    expect(links.asked).toBeUndefined()
  })

  it('shows what it will not open', async () => {
    const links = new LinksState(backend)
    backend.fail('system.checkLink', new AppError('invalid', { field: 'url' }))
    await links.ask('steam://run/1')
    expect([links.asked, links.refused]).toEqual([undefined, 'steam://run/1'])
    await links.open()
    expect(backend.callsOf('system.openLink')).toEqual([])
  })
})

describe('Clipboard', () => {
  it('tells when it does not work', async () => {
    const toasts = new ToastsState()
    const clipboard = new Clipboard(backend, toasts)
    expect(await clipboard.copy('x')).toBe(true)
    backend.fail('system.copyText', new AppError('internal'))
    expect(await clipboard.copy('x')).toBe(false)
    expect(toasts.all[0]?.news.kind).toBe('error')
  })
})
