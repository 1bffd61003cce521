import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, generation } from '../backend/fake'
import { AnswerState } from './answer.svelte'

/** Frames that a test draws itself. */
class Frames {
  waiting: (() => void)[] = []
  drawn = 0
  next = (draw: () => void) => {
    this.waiting.push(draw)
    return () => (this.waiting = this.waiting.filter((w) => w !== draw))
  }
  draw() {
    const now = this.waiting
    this.waiting = []
    this.drawn += now.length
    for (const draw of now) draw()
  }
}

let backend: FakeBackend
let frames: Frames
let answer: AnswerState

const shown = () => answer.segments.map((segment) => segment.text).join('')
const settle = () => new Promise((done) => setTimeout(done))

beforeEach(async () => {
  backend = new FakeBackend()
  frames = new Frames()
  await backend.request.start({
    language: 'Go',
    purpose: 'implement',
    detail: 'x',
    engine: 'library',
    reply: 'ko',
    task: ''
  })
  answer = new AnswerState(backend, 'g1', frames.next)
})

describe('an answer on its way', () => {
  it('shows every piece once, in order', async () => {
    await answer.open()
    for (const text of ['one ', 'two ', 'three']) backend.piece('g1', text)
    frames.draw()
    expect(answer.text).toBe('one two three')
    expect(answer.size).toBe(13)
    expect(answer.streaming).toBe(true)
  })

  it('draws once for each frame, however many pieces come', async () => {
    await answer.open()
    for (let i = 0; i < 100; i++) backend.piece('g1', 'x')
    expect(frames.waiting).toHaveLength(1)
    frames.draw()
    expect(shown()).toBe('x'.repeat(100))
    expect(frames.drawn).toBe(1)
  })

  it('begins with what came before anybody looked', async () => {
    backend.piece('g1', 'early ')
    await answer.open()
    backend.piece('g1', 'late')
    frames.draw()
    expect(answer.text).toBe('early late')
  })

  it('neither loses nor repeats pieces that come while it asks', async () => {
    backend.piece('g1', 'before ')
    const release = backend.hold('request.watch')
    const opened = answer.open()
    backend.piece('g1', 'during ') // in the snapshot too, since that is taken later
    release()
    await opened
    backend.piece('g1', 'after')
    frames.draw()
    expect(answer.text).toBe('before during after')
  })

  it('takes up pieces between the snapshot and its arrival', async () => {
    // The snapshot is taken at once and arrives late.
    const taken = await backend.request.watch('g1')
    backend.request.watch = async () => {
      await settle()
      return taken
    }
    const opened = answer.open()
    backend.piece('g1', 'gap')
    await opened
    frames.draw()
    expect(answer.text).toBe('gap')
  })

  it('asks again when a piece was lost', async () => {
    await answer.open()
    backend.piece('g1', 'a')
    backend.piece('g1', 'b', { lost: true })
    backend.piece('g1', 'c')
    await settle()
    frames.draw()
    expect(answer.text).toBe('abc')
    expect(backend.callsOf('request.watch')).toHaveLength(2)
  })

  it('drops pieces of others and pieces that it has', async () => {
    await answer.open()
    backend.piece('g1', 'mine')
    backend.emit('piece', { id: 'g2', seq: 2, text: 'not mine' })
    backend.emit('piece', { id: 'g1', seq: 1, text: 'mine' })
    frames.draw()
    expect(answer.text).toBe('mine')
  })

  it('is looked at again after a reload without loss', async () => {
    await answer.open()
    backend.piece('g1', 'one ')
    answer.close()
    backend.piece('g1', 'two ')
    const again = new AnswerState(backend, 'g1', frames.next)
    await again.open()
    backend.piece('g1', 'three')
    expect(again.text).toBe('one two three')
  })
})

describe('the end', () => {
  it('brings the state, the stored text and what only the end tells', async () => {
    await answer.open()
    backend.piece('g1', 'text')
    backend.end('g1', { verified: 'go 1.26', answerTokens: 7 })
    await settle()
    expect(answer.streaming).toBe(false)
    expect(answer.generation).toMatchObject({ state: 'complete', verified: 'go 1.26', answerTokens: 7 })
    expect(answer.segments).toMatchObject([{ kind: 'prose', open: false }])
    expect(answer.text).toBe('text')
  })

  it('makes up for pieces that never came', async () => {
    await answer.open()
    backend.piece('g1', 'a')
    backend.piece('g1', 'b', { lost: true })
    backend.end('g1')
    await settle()
    expect(answer.text).toBe('ab')
    expect(answer.size).toBe(2)
  })

  it('does not repeat pieces that were under way while a whole answer was fetched', async () => {
    backend.piece('g1', 'all')
    const release = backend.hold('request.watch')
    const opened = answer.open()
    backend.end('g1')
    backend.emit('piece', { id: 'g1', seq: 1, text: 'all' })
    release()
    await opened
    await settle()
    expect(answer.text).toBe('all')
  })

  it('takes the stored text where it differs', async () => {
    await answer.open()
    backend.piece('g1', 'draft')
    backend.end('g1', { answer: 'other' })
    await settle()
    expect(answer.text).toBe('other')
    expect(answer.size).toBe(5)
  })

  it('of another answer does nothing', async () => {
    backend.generations.push(generation({ id: 'g9' }))
    await answer.open()
    backend.emit('end', { id: 'g9', entry: generation({ id: 'g9' }) })
    expect(answer.streaming).toBe(true)
  })
})

describe('trouble', () => {
  it('is shown when there is no such answer', async () => {
    const gone = new AnswerState(backend, 'g404', frames.next)
    await gone.open()
    expect(gone.error?.code).toBe('not_found')
    expect(gone.loading).toBe(false)
  })

  it('tells that an answer is not stored yet, until it is', async () => {
    await answer.open()
    backend.emit('unsaved', { id: 'g1', code: 'storage_full' })
    expect(answer.unsaved).toBe('storage_full')
    backend.end('g1')
    expect(answer.unsaved).toBeUndefined()
  })

  it('of stopping leaves the button usable', async () => {
    await answer.open()
    backend.fail('request.stop', new AppError('timeout'))
    await expect(answer.stop()).rejects.toMatchObject({ code: 'timeout' })
    expect(answer.stopping).toBe(false)
    await answer.stop()
    expect(answer.generation?.state).toBe('stopped')
  })
})

it('stops once only', async () => {
  await answer.open()
  await Promise.all([answer.stop(), answer.stop()])
  expect(backend.callsOf('request.stop')).toHaveLength(1)
})

it('forgets everything when it is closed', async () => {
  await answer.open()
  backend.piece('g1', 'secret')
  frames.draw()
  answer.close()
  expect([answer.text, answer.segments, answer.generation]).toEqual(['', [], undefined])
  expect(frames.waiting).toEqual([])
  expect(backend.listening('piece')).toBe(0)
  backend.piece('g1', 'more')
  expect(answer.text).toBe('')
})

it('keeps closed blocks as the same objects while more comes', async () => {
  await answer.open()
  backend.piece('g1', 'intro\n\n```go\ncode\n```\n')
  frames.draw()
  const before = answer.segments
  backend.piece('g1', 'outro')
  frames.draw()
  expect(answer.segments).toHaveLength(3)
  expect(answer.segments[0]).toBe(before[0])
  expect(answer.segments[1]).toBe(before[1])
})

it('shows a program of the library that is stored nowhere', () => {
  const hit = { task: 'sort', title: { ko: '정렬', en: 'Sorting' }, difficulty: 2 }
  const still = AnswerState.ofProgram(
    { ...hit, language: 'Go', answer: 'text', source: '', verified: 'run' },
    'Sorting',
    'sort'
  )
  expect(still.id).toBe('')
  expect(still.generation).toMatchObject({ title: 'Sorting', detail: 'sort', state: 'complete', verified: 'run' })
  expect(still.segments).toMatchObject([{ text: 'text\n', open: false }])
})
