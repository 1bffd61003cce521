import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, generation } from '../backend/fake'
import { makeStates, type States } from './states'

const typed = { email: 'a@b.co', password: 'long enough', repeat: '', stay: false }
const settle = () => new Promise((done) => setTimeout(done))

let backend: FakeBackend
let states: States

beforeEach(() => {
  backend = new FakeBackend()
  states = makeStates(backend)
})

describe('the start', () => {
  it('reads choices, session and engines', async () => {
    backend.choices = { language: 'ko', theme: 'dark', text: 'normal', notify: 'on' }
    await states.begin()
    expect(states.start.phase).toBe('ready')
    expect(states.preferences.language).toBe('ko')
    expect(states.request.engines).toHaveLength(1)
    expect(states.route.view).toBe('start')
  })

  it('brings back the draft and the answer of somebody who stayed signed in', async () => {
    backend.who = { ...backend.who, signedIn: true, email: 'a@b.co' }
    backend.stored.detail = 'unfinished'
    backend.generations = [generation({ state: 'streaming' })]
    backend.running.set('g1', { text: 'so far', seq: 2 })
    await states.begin()
    await settle()
    expect(states.route.view).toBe('work')
    expect(states.draft.detail).toBe('unfinished')
    expect(states.request.answer?.text).toBe('so far')
  })

  it('that fails asks for nothing more', async () => {
    backend.fail('system.start', new AppError('damaged'))
    await states.begin()
    expect(states.start.phase).toBe('failed')
    expect(backend.callsOf('request.engines')).toEqual([])
  })

  it('goes on as a guest when the session cannot be told', async () => {
    backend.fail('session.state', new AppError('internal'))
    await states.begin()
    expect(states.start.phase).toBe('ready')
    expect(states.toasts.all[0]?.news.kind).toBe('error')
  })
})

describe('the end of a session', () => {
  it('leaves nothing of it in memory', async () => {
    await states.begin()
    await states.session.signIn(typed)
    await settle()
    states.draft.edit({ detail: 'private draft' })
    await states.request.start('ko')
    await states.history.load()
    states.history.select('g1')
    await settle()
    states.history.search = 'private search'
    states.links.asked = { url: 'https://private.example', host: 'private.example' }
    states.toasts.show({ kind: 'renamed' })
    backend.emit('session', { kind: 'ended', reason: 'idle' })
    expect(states.route.view).toBe('start')
    const { draft, request, history, links, toasts, session } = states
    expect([draft.detail, request.answer, history.entries, history.answer, history.search]).toEqual([
      '',
      undefined,
      [],
      undefined,
      ''
    ])
    expect([links.asked, toasts.all, session.facts.email, session.ended]).toEqual([undefined, [], '', 'idle'])
  })

  it('by the person saves the draft first', async () => {
    await states.session.signIn(typed)
    await settle()
    states.draft.edit({ detail: 'half a thought' })
    await states.session.signOut()
    expect(backend.stored.detail).toBe('half a thought')
    const order = backend.calls.map(([name]) => name)
    expect(order.indexOf('request.saveDraft')).toBeLessThan(order.indexOf('session.signOut'))
  })
})

describe('signing in as a guest who has typed something', () => {
  it('keeps both what was typed and what was stored', async () => {
    backend.stored.detail = 'from yesterday'
    states.draft.edit({ detail: 'just now' })
    await states.session.signIn(typed)
    await settle()
    expect(states.draft.detail).toBe('just now')
    const [toast] = states.toasts.all
    expect(toast?.news.kind).toBe('earlierDraft')
    states.toasts.act(toast!)
    expect(states.draft.detail).toBe('from yesterday')
  })
})

it('counts input as activity only while somebody is signed in and not warned', async () => {
  vi.useFakeTimers()
  states.activity.note()
  expect(backend.callsOf('session.active')).toEqual([])
  await states.session.signIn(typed)
  backend.warn(5)
  states.activity.note()
  expect(backend.callsOf('session.active')).toEqual([])
  await states.session.stayActive()
  states.activity.note()
  expect(backend.callsOf('session.active')).toHaveLength(2)
  vi.useRealTimers()
})

it('lets go of the answer beside the form when it is deleted in the history', async () => {
  await states.session.signIn(typed)
  states.draft.edit({ detail: 'x' })
  await states.request.start('ko')
  backend.end('g1')
  await states.history.load()
  await states.history.remove('g1')
  expect(states.request.answer).toBeUndefined()
})

describe('a restored backup', () => {
  it('signs out, starts once more and says so', async () => {
    await states.session.signIn(typed)
    await states.storage.load()
    expect(states.storage.backups).toHaveLength(1)
    await states.storage.backUp()
    expect(states.storage.backups).toHaveLength(2)
    await states.storage.restore('first.db')
    expect(states.session.standing).toBe('guest')
    expect(states.route.view).toBe('start')
    expect(states.toasts.all.at(-1)?.news.kind).toBe('backupRestored')
  })

  it('leaves everything as it was when it is refused', async () => {
    await states.session.signIn(typed)
    backend.fail('storage.restore', new AppError('damaged'))
    await expect(states.storage.restore('first.db')).rejects.toMatchObject({ code: 'damaged' })
    expect(states.session.standing).toBe('member')
  })
})
