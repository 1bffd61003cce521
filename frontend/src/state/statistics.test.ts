import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, noUses } from '../backend/fake'
import { StatisticsState } from './statistics.svelte'

let backend: FakeBackend
let statistics: StatisticsState

beforeEach(() => {
  vi.useFakeTimers()
  backend = new FakeBackend()
  statistics = new StatisticsState(backend)
})
afterEach(() => vi.useRealTimers())

it('are read once more as the index grows, at most once in a second, until nobody looks', async () => {
  const stop = statistics.watch()
  await vi.advanceTimersByTimeAsync(0)
  expect(statistics.value).toEqual(noUses)
  backend.uses = { ...noUses, total: 7 }
  for (let done = 1; done <= 5; done++) backend.emit('indexing', { done, total: 5 })
  await vi.advanceTimersByTimeAsync(1000)
  expect(statistics.value?.total).toBe(7)
  expect(backend.callsOf('statistics.show')).toHaveLength(2)
  stop()
  backend.emit('indexing', { done: 5, total: 5 })
  await vi.advanceTimersByTimeAsync(5000)
  expect(backend.callsOf('statistics.show')).toHaveLength(2)
})

it('keep what is shown when they cannot be read again', async () => {
  await statistics.load()
  backend.fail('statistics.show', new AppError('internal'))
  await statistics.load()
  expect(statistics.error?.code).toBe('internal')
  expect(statistics.value).toEqual(noUses)
  statistics.clear()
  expect(statistics.value).toBeUndefined()
})
