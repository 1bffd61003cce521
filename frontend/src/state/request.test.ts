import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, generation } from '../backend/fake'
import { DraftState } from './draft.svelte'
import { RequestState } from './request.svelte'

let backend: FakeBackend
let draft: DraftState
let request: RequestState
const settle = () => new Promise((done) => setTimeout(done))
const hit = { task: 'sort', title: { ko: '정렬', en: 'Sorting' }, difficulty: 1 }

beforeEach(async () => {
  backend = new FakeBackend()
  draft = new DraftState(backend, () => true)
  request = new RequestState(backend, draft, (draw) => {
    draw()
    return () => undefined
  })
  await request.loadEngines()
  draft.edit({ detail: 'sorting', language: 'Java' })
})

describe('requesting', () => {
  it('shows the answer and empties the detail', async () => {
    await request.start('ko')
    await settle()
    expect(backend.callsOf('request.start')).toEqual([
      [{ language: 'Java', purpose: 'implement', detail: 'sorting', engine: 'library', reply: 'ko', task: '' }]
    ])
    expect(request.answer?.id).toBe('g1')
    expect(draft).toMatchObject({ detail: '', language: 'Java' })
    expect(request.busy).toBe(false)
  })

  it('happens once, however often it is pressed', async () => {
    await Promise.all([request.start('ko'), request.start('ko')])
    await settle()
    await request.start('ko')
    expect(backend.callsOf('request.start')).toHaveLength(1) // the answer is on its way
  })

  it('that fails keeps what was typed', async () => {
    backend.fail('request.start', new AppError('too_large', { field: 'detail' }))
    await request.start('ko')
    expect(request.error).toMatchObject({ code: 'too_large', field: 'detail' })
    expect(draft.detail).toBe('sorting')
    request.edited()
    expect(request.error).toBeUndefined()
  })

  it('uses the default engine when the chosen one is gone', async () => {
    draft.edit({ engine: 'gone' })
    await request.start('en')
    expect(backend.callsOf('request.start')[0]![0]).toMatchObject({ engine: 'library' })
  })
})

describe('the library', () => {
  it('offers programs when the words fit several', async () => {
    backend.hits = [hit]
    backend.fail('request.start', new AppError('ambiguous', { field: 'detail' }))
    await request.start('ko')
    expect(request.hits).toEqual([hit])
    expect(request.error).toBeUndefined()
    await request.start('ko', 'sort')
    expect(backend.callsOf('request.start')[1]![0]).toMatchObject({ task: 'sort', detail: 'sorting' })
    expect(request.hits).toBeUndefined()
    expect(request.answer?.id).toBe('g1')
  })

  it('says so when it finds nothing to offer', async () => {
    backend.fail('request.start', new AppError('ambiguous'))
    await request.start('ko')
    expect(request.hits).toBeUndefined()
    expect(request.error?.code).toBe('ambiguous')
  })

  it('says beforehand what only an AI can do', () => {
    expect(request.needsAI).toBe(false)
    draft.edit({ purpose: 'refactor' })
    expect(request.needsAI).toBe(true)
  })
})

describe('the quota', () => {
  it('is not asked for while nothing uses it', () => {
    expect(backend.callsOf('request.quota')).toEqual([])
    expect(request.metered).toBe(false)
  })

  it('is asked for beside an AI engine, and again after each answer', async () => {
    const [library] = backend.engineList
    backend.engineList = [library!, { ...library!, id: 'ai', kind: 'openai', free: false, default: false }]
    await request.loadEngines()
    expect(request.quota?.left).toBe(3)
    backend.emit('end', { id: 'x', entry: generation() })
    expect(backend.callsOf('request.quota')).toHaveLength(2)
  })
})

describe('after a reload', () => {
  it('goes on watching an answer that is on its way', async () => {
    await request.start('ko')
    const again = new RequestState(backend, draft)
    await again.resume()
    expect(again.answer?.id).toBe('g1')
  })

  it('shows nothing of answers that have ended', async () => {
    backend.generations = [generation()]
    await request.resume()
    expect(request.answer).toBeUndefined()
  })
})

it('lets go of an answer that is deleted', async () => {
  await request.start('ko')
  request.forget(['other'])
  expect(request.answer).toBeDefined()
  request.forget(['g1'])
  expect(request.answer).toBeUndefined()
})

it('shows nothing of a session that ended while it asked', async () => {
  const release = backend.hold('request.start')
  const started = request.start('ko')
  request.clear()
  release()
  await started
  expect([request.answer, request.busy, request.error]).toEqual([undefined, false, undefined])
})
