import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend } from '../backend/fake'
import { DraftState } from './draft.svelte'

let backend: FakeBackend
let draft: DraftState
let signedIn = true

const saves = () => backend.callsOf('request.saveDraft').map(([d]) => (d as { detail: string }).detail)

beforeEach(() => {
  vi.useFakeTimers()
  signedIn = true
  backend = new FakeBackend()
  draft = new DraftState(backend, () => signedIn)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving', () => {
  it('happens half a second after the last key', async () => {
    draft.edit({ detail: 'a' })
    await vi.advanceTimersByTimeAsync(499)
    expect(saves()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saves()).toEqual(['a'])
  })

  it('happens every second while somebody goes on typing', async () => {
    let text = ''
    for (let at = 0; at < 3000; at += 100) {
      draft.edit({ detail: (text += 'x') })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saves().length).toBeGreaterThanOrEqual(2)
    expect(saves().length).toBeLessThanOrEqual(4)
  })

  it('happens within one second of any key', async () => {
    draft.edit({ detail: 'first' })
    for (let at = 0; at < 1000; at += 100) {
      await vi.advanceTimersByTimeAsync(100)
      draft.edit({ detail: `first ${at}` })
    }
    expect(saves()).not.toEqual([])
  })

  it('happens at once when the person turns away', async () => {
    draft.edit({ detail: 'now', language: 'Go' })
    await draft.flush()
    expect(backend.stored).toMatchObject({ detail: 'now', language: 'Go' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(saves()).toHaveLength(1)
  })

  it('does nothing when nothing changed', async () => {
    await draft.flush()
    expect(saves()).toEqual([])
  })

  it('never lets an older draft overtake a newer one', async () => {
    const release = backend.hold('request.saveDraft')
    draft.edit({ detail: 'old' })
    const first = draft.flush()
    draft.edit({ detail: 'new' })
    const second = draft.flush()
    expect(saves()).toEqual(['old'])
    release()
    await Promise.all([first, second])
    expect(saves()).toEqual(['old', 'new'])
    expect(backend.stored.detail).toBe('new')
  })

  it('that fails is told, and the next key tries again', async () => {
    backend.fail('request.saveDraft', new AppError('storage_full'))
    draft.edit({ detail: 'a' })
    await draft.flush()
    expect(draft.error?.code).toBe('storage_full')
    expect(draft.detail).toBe('a')
    draft.edit({ detail: 'ab' })
    await draft.flush()
    expect(draft.error).toBeUndefined()
    expect(backend.stored.detail).toBe('ab')
  })

  it('does not happen for guests', async () => {
    signedIn = false
    draft.edit({ detail: 'a' })
    await vi.advanceTimersByTimeAsync(2000)
    await draft.flush()
    expect(saves()).toEqual([])
    expect(draft.detail).toBe('a')
  })
})

describe('restoring', () => {
  it('brings everything back', async () => {
    backend.stored = { language: 'Kotlin', purpose: 'refactor', detail: 'kept', engine: 'library' }
    expect(await draft.restore()).toBe('')
    expect(draft).toMatchObject({ language: 'Kotlin', purpose: 'refactor', detail: 'kept' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(saves()).toEqual([])
  })

  it('leaves what a guest has typed, and hands over what was stored', async () => {
    backend.stored.detail = 'stored'
    draft.detail = 'typed'
    expect(await draft.restore()).toBe('stored')
    expect(draft.detail).toBe('typed')
    await vi.advanceTimersByTimeAsync(500)
    expect(backend.stored.detail).toBe('typed')
  })

  it('leaves what is typed while it is fetched', async () => {
    backend.stored.detail = 'stored'
    const release = backend.hold('request.draft')
    const restored = draft.restore()
    draft.edit({ detail: 'typed' })
    release()
    expect(await restored).toBe('stored')
    expect(draft.detail).toBe('typed')
  })

  it('into a session that is over changes nothing', async () => {
    backend.stored.detail = 'private'
    const release = backend.hold('request.draft')
    const restored = draft.restore()
    draft.clear()
    release()
    await restored
    expect(draft.detail).toBe('')
  })

  it('that fails is told', async () => {
    backend.fail('request.draft', new AppError('damaged'))
    await draft.restore()
    expect(draft.error?.code).toBe('damaged')
  })
})

describe('after a request', () => {
  it('the detail is empty and the choices remain', async () => {
    draft.edit({ detail: 'asked', language: 'Swift' })
    draft.requested('asked')
    await vi.advanceTimersByTimeAsync(0)
    expect(backend.stored).toMatchObject({ detail: '', language: 'Swift' })
  })

  it('what was typed since stays', () => {
    draft.edit({ detail: 'asked' })
    draft.edit({ detail: 'asked and more' })
    draft.requested('asked')
    expect(draft.detail).toBe('asked and more')
  })
})

it('is gone without a trace when the session ends', async () => {
  draft.edit({ detail: 'private', language: 'C' })
  draft.clear()
  expect(draft).toMatchObject({ detail: '', language: 'Python3', purpose: 'implement' })
  await vi.advanceTimersByTimeAsync(5000)
  expect(saves()).toEqual([])
})
