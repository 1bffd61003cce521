import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../wailsjs/go/models'
import type { Backend } from './backend'
import { AppError } from './error'
import { generation } from './fake'
import { wailsBackend } from './wails'

const bound = {
  start: vi.fn(),
  state: vi.fn(),
  watch: vi.fn(),
  list: vi.fn(),
  preferences: vi.fn(),
  signIn: vi.fn()
}
const listeners = new Map<string, (payload: unknown) => void>()
let backend: Backend

beforeEach(() => {
  vi.stubGlobal('go', {
    app: {
      System: { Start: bound.start },
      Session: { State: bound.state, SignIn: bound.signIn },
      Request: { Watch: bound.watch },
      History: { List: bound.list },
      Settings: { Preferences: bound.preferences }
    }
  })
  vi.stubGlobal('runtime', {
    EventsOnMultiple: (name: string, listener: (payload: unknown) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    }
  })
  backend = wailsBackend()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

describe('calls', () => {
  it('fail with errors of ours', async () => {
    bound.signIn.mockRejectedValue(new Error('{"code":"wrong_credentials"}'))
    const typed = { email: 'a@b.co', password: 'x', repeat: '', stay: false }
    await expect(backend.session.signIn(typed)).rejects.toMatchObject({ code: 'wrong_credentials' })
    expect(bound.signIn).toHaveBeenCalledWith(typed)
  })

  it('read a missing repair as none', async () => {
    bound.start.mockResolvedValue({ version: '1', dataDir: '/d', repair: null })
    expect(await backend.system.start()).toEqual({ version: '1', dataDir: '/d', repair: undefined })
  })

  it('name the state of the keyring', async () => {
    for (const [told, read] of [
      ['', 'unknown'],
      ['ok', 'ok'],
      ['unavailable', 'unavailable'],
      ['odd', 'unavailable']
    ]) {
      bound.state.mockResolvedValue({ signedIn: true, keyring: told })
      expect((await backend.session.state()).keyring).toBe(read)
    }
  })

  it('take unknown words of a newer program for the nearest known ones', async () => {
    const novel = { ...generation(), language: 'Zig', purpose: 'explain', state: 'paused', failure: 'novel' }
    bound.watch.mockResolvedValue({ generation: novel, seq: 3 })
    const { generation: read, seq } = await backend.request.watch('g1')
    expect(read).toMatchObject({ language: 'Python3', purpose: 'implement', state: 'interrupted', failure: '' })
    expect(seq).toBe(3)
    bound.preferences.mockResolvedValue({ language: 'fr', theme: 'sepia', text: 'vast' })
    expect(await backend.settings.load()).toEqual({ language: 'system', theme: 'system', text: 'normal', notify: 'on' })
  })

  it('ask for the list without filters', async () => {
    bound.list.mockResolvedValue({ entries: [], total: 0, index: { done: 1, total: 2 } })
    const page = await backend.history.list({ text: 'x', afterAt: 0, afterId: '', skip: 0, limit: 50 })
    expect(page).toEqual({ entries: [], total: 0, index: { done: 1, total: 2 } })
    expect(bound.list.mock.calls[0]![0]).toMatchObject({ text: 'x', languages: [], states: [], favourites: false })
  })
})

describe('events', () => {
  it('come under the generated names in our shapes', () => {
    const heard: unknown[] = []
    const stops = (['piece', 'end', 'unsaved', 'session', 'history', 'indexing', 'pull', 'menu'] as const).map(
      (event) => backend.on(event, (payload: unknown) => heard.push(payload))
    )
    expect([...listeners.keys()].sort()).toEqual(Object.values(app.EventName).sort())
    listeners.get('generation:unsaved')!({ id: 'g1', code: 'novel' })
    listeners.get('session')!({ kind: 'warning', reason: '', signOutAt: 9 })
    listeners.get('session')!({ kind: 'ended', reason: 'odd', signOutAt: 0 })
    listeners.get('session')!({ kind: 'opened', reason: '', signOutAt: 0 })
    listeners.get('history:changed')!(null)
    const pull = { model: 'm', done: 1, total: 2, ended: true, error: '{"code":"engine_model","message":"x"}' }
    listeners.get('engine:pull')!(pull)
    listeners.get('menu')!('shortcuts')
    expect(heard).toEqual([
      { id: 'g1', code: 'internal' },
      { kind: 'warning', signOutAt: 9 },
      { kind: 'ended', reason: 'signed_out' },
      { kind: 'opened' },
      undefined,
      { ...pull, error: new AppError('engine_model', { message: 'x' }) },
      'shortcuts'
    ])
    for (const stop of stops) stop()
    expect(listeners.size).toBe(0)
  })
})
