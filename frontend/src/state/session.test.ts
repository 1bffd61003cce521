import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, fakeCode } from '../backend/fake'
import { SessionState } from './session.svelte'

const typed = { email: 'a@b.co', password: 'long enough', repeat: 'long enough', stay: false }
const settle = () => new Promise((done) => setTimeout(done))

let backend: FakeBackend
let session: SessionState
const opened = vi.fn()
const closed = vi.fn()
const leaving = vi.fn(() => Promise.resolve())

beforeEach(() => {
  vi.clearAllMocks()
  backend = new FakeBackend()
  session = new SessionState(backend)
  session.hooks = { opened, closed, leaving }
})

describe('signing up', () => {
  it('leads to the recovery code and never past it', async () => {
    const standings: string[] = []
    opened.mockImplementation(() => standings.push(`${session.standing} ${session.recovery ? 'with' : 'without'} code`))
    await session.signUp(typed)
    expect(standings).toEqual(['unconfirmed with code'])
    expect(session.recovery).toEqual(fakeCode)
    expect(opened).toHaveBeenCalledTimes(1)
  })

  it('goes on once a group was typed back', async () => {
    await session.signUp(typed)
    await expect(session.confirmCode('XXXX')).rejects.toMatchObject({ field: 'code', reason: 'differs' })
    expect(session.standing).toBe('unconfirmed')
    expect(session.recovery).toEqual(fakeCode)
    await session.confirmCode('gggg')
    expect(session.standing).toBe('member')
    expect(session.recovery).toBeUndefined()
  })

  it('that fails changes nothing', async () => {
    backend.fail('account.signUp', new AppError('conflict', { field: 'email', reason: 'taken' }))
    await expect(session.signUp(typed)).rejects.toMatchObject({ field: 'email' })
    expect(session.standing).toBe('guest')
    expect(opened).not.toHaveBeenCalled()
  })

  it('with a code that was lost in between makes a new one', async () => {
    backend.who = { ...backend.who, signedIn: true, email: 'a@b.co', confirmRecovery: true }
    await session.load()
    expect([session.standing, session.recovery]).toEqual(['unconfirmed', undefined])
    await session.renewCode('')
    expect(session.recovery).toEqual(fakeCode)
  })
})

describe('signing in and out', () => {
  it('opens and closes once each', async () => {
    await session.signIn(typed)
    expect(session.standing).toBe('member')
    await session.signOut()
    expect(session.standing).toBe('guest')
    expect(opened).toHaveBeenCalledTimes(1)
    expect(closed).toHaveBeenCalledTimes(1)
    expect(session.ended).toBe('signed_out')
  })

  it('lets what is to be kept be kept first', async () => {
    await session.signIn(typed)
    leaving.mockImplementationOnce(() => {
      expect(backend.callsOf('session.signOut')).toEqual([])
      return Promise.resolve()
    })
    await session.signOut()
    expect(leaving).toHaveBeenCalledTimes(1)
  })

  it('forgets why the last session ended once another begins', async () => {
    backend.emit('session', { kind: 'ended', reason: 'idle' })
    expect(session.ended).toBe('idle')
    await session.signIn(typed)
    expect(session.ended).toBeUndefined()
  })

  it('of another account closes the one before', async () => {
    await session.signIn(typed)
    backend.who.email = 'other@b.co'
    await session.load()
    expect(closed).toHaveBeenCalledTimes(1)
    expect(opened).toHaveBeenCalledTimes(2)
  })
})

describe('an end that the program decides', () => {
  it.each(['idle', 'clock', 'deleted', 'signed_out'] as const)(
    'for the reason %s clears everything',
    async (reason) => {
      await session.signUp(typed)
      backend.warn(5)
      backend.emit('session', { kind: 'ended', reason })
      expect(session.standing).toBe('guest')
      expect(session.facts.email).toBe('')
      expect(session.recovery).toBeUndefined()
      expect(session.signOutAt).toBe(0)
      expect(session.ended).toBe(reason)
      expect(closed).toHaveBeenCalledTimes(1)
    }
  )

  it('is not undone by an answer that was on its way', async () => {
    await session.signIn(typed)
    const release = backend.hold('session.state')
    const loading = session.load()
    const stale = { ...backend.who }
    backend.session.state = () => Promise.resolve(stale)
    backend.emit('session', { kind: 'ended', reason: 'idle' })
    release()
    await loading
    expect(session.standing).toBe('guest')
  })
})

describe('the warning', () => {
  it('goes when the person answers it', async () => {
    await session.signIn(typed)
    backend.warn(99)
    expect(session.signOutAt).toBe(99)
    await session.stayActive()
    expect(session.signOutAt).toBe(0)
    expect(backend.callsOf('session.active')).toHaveLength(1)
  })

  it('goes when the program tells of activity that came at the same moment', async () => {
    await session.signIn(typed)
    backend.warn(99)
    await settle()
    expect(session.signOutAt).toBe(99)
    backend.who.signOutAt = 0
    backend.emit('session', { kind: 'changed' })
    await settle()
    expect(session.signOutAt).toBe(0)
  })

  it('stays when an older answer comes after it', async () => {
    await session.signIn(typed)
    const release = backend.hold('session.state')
    const loading = session.load()
    backend.session.state = () => Promise.resolve({ ...backend.who })
    backend.warn(99)
    release()
    await loading
    await settle()
    expect(session.signOutAt).toBe(99)
  })

  it('goes without the session when something else kept it', async () => {
    await session.signIn(typed)
    backend.warn(99)
    backend.who.signOutAt = 0
    await session.warningOver()
    expect(session.signOutAt).toBe(0)
    expect(session.standing).toBe('member')
  })
})

it('follows changes that come by themselves, such as the keyring', async () => {
  await session.signIn(typed)
  backend.who.keyring = 'unavailable'
  backend.emit('session', { kind: 'changed' })
  await settle()
  expect(session.facts.keyring).toBe('unavailable')
})

it('ends with the account', async () => {
  await session.signIn(typed)
  await session.deleteAccount('long enough')
  expect(session.ended).toBe('deleted')
  expect(session.standing).toBe('guest')
})
