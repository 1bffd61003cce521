import { expect, it } from 'vitest'
import { FakeBackend, generation } from '../backend/fake'
import { Notices } from './notices'

it('tells of a long answer that ended while the person was elsewhere, and of no other', () => {
  const backend = new FakeBackend()
  let away = true
  const notices = new Notices(backend, () => away)
  notices.words = () => ({ title: 'Ready', text: 'It is written.' })
  const end = (change: Parameters<typeof generation>[0]) =>
    backend.emit('end', { id: 'g1', entry: generation({ createdAt: 0, endedAt: 10_000, ...change }) })

  end({})
  end({ state: 'interrupted' })
  expect(backend.callsOf('system.notify')).toEqual([
    ['Ready', 'It is written.'],
    ['Ready', 'It is written.']
  ])
  end({ endedAt: 9_999 })
  end({ state: 'stopped' })
  away = false
  end({})
  expect(backend.callsOf('system.notify')).toHaveLength(2)
})
