import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { interceptLinks } from './links'

const ask = vi.fn()
let stop: () => void

beforeEach(() => {
  ask.mockClear()
  document.body.innerHTML = '<a href="https://x.test/a"><b>in</b></a><button>other</button>'
  stop = interceptLinks(document, ask)
})
afterEach(() => stop())

it('asks about a link instead of following it, however it is pressed', () => {
  for (const type of ['click', 'auxclick']) {
    const press = new MouseEvent(type, { bubbles: true, cancelable: true })
    document.querySelector('b')!.dispatchEvent(press)
    expect(press.defaultPrevented).toBe(true)
  }
  expect(ask.mock.calls).toEqual([['https://x.test/a'], ['https://x.test/a']])
})

it('leaves everything else alone', () => {
  const press = new MouseEvent('click', { bubbles: true, cancelable: true })
  document.querySelector('button')!.dispatchEvent(press)
  expect(press.defaultPrevented).toBe(false)
  expect(ask).not.toHaveBeenCalled()
})
