import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, generation } from '../backend/fake'
import { HistoryState } from './history.svelte'
import { ToastsState } from './toasts.svelte'

let backend: FakeBackend
let toasts: ToastsState
let history: HistoryState

const ids = () => history.entries.map((entry) => entry.id)
const lists = () => backend.callsOf('history.list')

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1_800_000_000_000)
  backend = new FakeBackend()
  backend.generations = Array.from({ length: 120 }, (_, at) =>
    generation({ id: `g${120 - at}`, number: 120 - at, title: `title ${120 - at}`, createdAt: 120 - at })
  )
  toasts = new ToastsState()
  history = new HistoryState(backend, toasts, (draw) => {
    draw()
    return () => undefined
  })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the list', () => {
  it('comes page by page, each entry once', async () => {
    await history.load()
    expect(history.entries).toHaveLength(50)
    expect(history.total).toBe(120)
    await history.loadMore()
    await history.loadMore()
    expect(history.more).toBe(false)
    expect(ids()).toEqual(backend.generations.map((g) => g.id))
    await history.loadMore()
    expect(lists()).toHaveLength(3)
  })

  it('does not ask twice at a time', async () => {
    await history.load()
    await Promise.all([history.loadMore(), history.loadMore()])
    expect(history.entries).toHaveLength(100)
  })

  it('drops twins when entries came in meanwhile', async () => {
    await history.load()
    const page = backend.generations.slice(49, 99)
    backend.history.list = () => Promise.resolve({ entries: page, total: 120, index: { done: 0, total: 0 } })
    await history.loadMore()
    expect(new Set(ids()).size).toBe(history.entries.length)
    expect(history.entries).toHaveLength(99)
  })

  it('does not ask for ever when less comes than was promised', async () => {
    await history.load()
    backend.history.list = () => Promise.resolve({ entries: [], total: 120, index: { done: 0, total: 0 } })
    await history.loadMore()
    expect(history.more).toBe(false)
  })

  it('tells when it cannot be read, and reads again', async () => {
    backend.fail('history.list', new AppError('damaged'))
    await history.load()
    expect(history.error?.code).toBe('damaged')
    await history.load()
    expect(history.error).toBeUndefined()
    expect(history.loaded).toBe(true)
  })

  it('takes the end of an answer', async () => {
    await history.load()
    backend.emit('end', { id: 'g120', entry: generation({ id: 'g120', state: 'stopped' }) })
    expect(history.entries[0]?.state).toBe('stopped')
    expect(lists()).toHaveLength(1)
  })
})

describe('searching', () => {
  it('waits 120 ms after the last key and asks once', async () => {
    await history.load()
    for (const text of ['t', 'ti', 'title 7']) {
      history.find(text)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(lists()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(20)
    expect(lists()).toHaveLength(2)
    expect(history.found).toBe('title 7')
    expect(history.total).toBe(11) // 7 and 70 to 79
  })

  it('shows the answer to the last question only', async () => {
    await history.load()
    const release = backend.hold('history.list')
    history.find('title 1')
    await vi.advanceTimersByTimeAsync(120)
    history.find('title 2')
    await vi.advanceTimersByTimeAsync(120)
    release()
    await vi.advanceTimersByTimeAsync(0)
    expect(history.found).toBe('title 2')
    expect(history.entries.every((entry) => entry.title.includes('title 2'))).toBe(true)
  })

  it('asks again while the index grows, once a second', async () => {
    history.find('title 3')
    await vi.advanceTimersByTimeAsync(120)
    for (let done = 0; done < 10; done++) backend.emit('indexing', { done, total: 10 })
    expect(history.index).toEqual({ done: 9, total: 10 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(lists()).toHaveLength(2)
  })
})

describe('the open entry', () => {
  it('is watched until another is opened', async () => {
    await history.load()
    history.select('g3')
    await vi.advanceTimersByTimeAsync(0)
    expect(history.answer?.generation?.id).toBe('g3')
    const before = history.answer
    history.select('g4')
    expect(before?.generation).toBeUndefined()
  })

  it('has neighbours, and the ends of the list are its ends', async () => {
    await history.load()
    expect(history.neighbour(1)?.id).toBe('g120')
    history.select('g119')
    expect(history.neighbour(1)?.id).toBe('g118')
    expect(history.neighbour(-1)?.id).toBe('g120')
    expect(history.neighbour(-Infinity)?.id).toBe('g120')
    expect(history.neighbour(Infinity)?.id).toBe('g71')
  })

  it('takes a new title in both places', async () => {
    await history.load()
    history.select('g3')
    history.select('g120')
    await vi.advanceTimersByTimeAsync(0)
    await history.rename('g120', '  new   title ')
    expect(history.entries[0]?.title).toBe('new title')
    expect(history.answer?.generation?.title).toBe('new title')
  })

  it('keeps its title when the new one will not do', async () => {
    await history.load()
    backend.fail('history.rename', new AppError('invalid', { field: 'title' }))
    await expect(history.rename('g120', '')).rejects.toMatchObject({ field: 'title' })
    expect(history.entries[0]?.title).toBe('title 120')
  })

  it('takes the star at once and gives it back on failure', async () => {
    await history.load()
    backend.fail('history.setFavourite', new AppError('storage_full'))
    const starred = history.setFavourite('g120', true)
    expect(history.entries[0]?.favourite).toBe(true)
    await starred
    expect(history.entries[0]?.favourite).toBe(false)
    expect(toasts.all[0]?.news).toMatchObject({ kind: 'error' })
  })
})

describe('deleting', () => {
  it('one goes on to the next and can be undone for ten seconds', async () => {
    await history.load()
    history.select('g120')
    await history.remove('g120')
    expect(ids()[0]).toBe('g119')
    expect(history.answer?.id).toBe('g119')
    expect(history.total).toBe(119)
    const [toast] = toasts.all
    expect(toast).toMatchObject({ news: { kind: 'deleted', count: 1 }, counted: true })
    await vi.advanceTimersByTimeAsync(9000)
    toasts.act(toasts.all[0]!)
    await vi.advanceTimersByTimeAsync(0)
    expect(ids()[0]).toBe('g120')
    expect(history.answer?.id).toBe('g120')
    expect(toasts.all[0]?.news).toEqual({ kind: 'restored', count: 1 })
  })

  it('offers no undo when the ten seconds are over', async () => {
    await history.load()
    await history.remove('g120')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(toasts.all).toEqual([])
  })

  it('says so when undo comes too late', async () => {
    await history.load()
    await history.remove('g120')
    const [toast] = toasts.all
    vi.setSystemTime(Date.now() + 11_000)
    toasts.act(toast!)
    await vi.advanceTimersByTimeAsync(0)
    expect(toasts.all[0]?.news).toEqual({ kind: 'tooLate' })
    expect(ids()).not.toContain('g120')
  })

  it('that fails takes nothing away', async () => {
    await history.load()
    backend.fail('history.delete', new AppError('conflict', { reason: 'running' }))
    await history.remove('g120')
    expect(ids()[0]).toBe('g120')
    expect(toasts.all[0]?.news).toMatchObject({ kind: 'error', error: { reason: 'running' } })
  })

  it('everything leaves nothing and tells others', async () => {
    const deleted = vi.fn()
    history.hooks = { deleted }
    await history.load()
    history.select('g5')
    expect(await history.removeAll()).toBe(true)
    expect([history.entries, history.total, history.answer]).toEqual([[], 0, undefined])
    expect(deleted).toHaveBeenCalledWith('all')
    toasts.act(toasts.all[0]!)
    await vi.advanceTimersByTimeAsync(0)
    expect(history.total).toBe(120)
  })

  it('the last one of a search closes it', async () => {
    history.find('title 120')
    await vi.advanceTimersByTimeAsync(120)
    history.select('g120')
    await history.remove('g120')
    expect([history.entries, history.answer]).toEqual([[], undefined])
  })
})

it('forgets everything when the session ends', async () => {
  await history.load()
  history.select('g5')
  history.find('private')
  history.clear()
  await vi.advanceTimersByTimeAsync(1000)
  expect([history.entries, history.answer, history.search, history.loaded]).toEqual([[], undefined, '', false])
  expect(lists()).toHaveLength(1)
  expect(backend.listening('piece')).toBe(0)
})

describe('filters', () => {
  it('narrow the list together with the search, page by page, and go at the end of the session', async () => {
    backend.generations = Array.from({ length: 120 }, (_, at) =>
      generation({
        id: `g${at}`,
        number: at,
        language: at % 2 ? 'Go' : 'Swift',
        favourite: at % 4 === 1,
        createdAt: at
      })
    )
    await history.load()
    expect(history.total).toBe(120)
    history.narrow({ language: 'Go' })
    await history.load()
    expect([history.narrowed, history.total, history.entries.length]).toEqual([1, 60, 50])
    await history.loadMore()
    expect(history.entries).toHaveLength(60)
    expect(history.entries.every(({ language }) => language === 'Go')).toBe(true)
    history.narrow({ favourites: true })
    await history.load()
    expect([history.narrowed, history.total]).toEqual([2, 30])
    history.widen()
    await history.load()
    expect([history.narrowed, history.total]).toEqual([0, 120])
    history.narrow({ state: 'failed' })
    history.clear()
    expect(history.narrowed).toBe(0)
  })

  it('are what is exported when the list is', async () => {
    backend.generations = [generation({ id: 'g1' }), generation({ id: 'g2', language: 'Swift' })]
    history.narrow({ language: 'Swift' })
    await history.load()
    await history.export('Save', 'json', 'shown')
    expect(backend.callsOf('transfer.export')[0]?.[3]).toMatchObject({ languages: ['Swift'] })
    history.select('g2')
    await history.export('Save', 'zip', 'open')
    expect(backend.callsOf('transfer.export')[1]?.[2]).toEqual(['g2'])
  })
})
