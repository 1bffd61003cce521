import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, fakePresets, profile } from '../backend/fake'
import { EnginesState } from './engines.svelte'
import { NetworkState } from './network.svelte'

let backend: FakeBackend
let engines: EnginesState

beforeEach(() => {
  backend = new FakeBackend()
  engines = new EnginesState(backend)
})

describe('the engines', () => {
  it('are read again after each change, and the requests are told', async () => {
    engines.changed = vi.fn()
    await engines.save(profile({ id: '', key: 'sk-1' }))
    expect(engines.setup?.profiles).toEqual([profile({ id: 'p1', key: '', hasKey: true })])
    await engines.setDefault('p1')
    expect(engines.setup?.library).toBe(false)
    await engines.setLimit(0)
    expect(engines.setup?.limit).toBe(0)
    await engines.remove('p1')
    expect(engines.setup?.profiles).toEqual([])
    expect(engines.changed).toHaveBeenCalledTimes(4)
  })

  it('that cannot be saved fail where they were typed, and nothing is told', async () => {
    engines.changed = vi.fn()
    backend.fail('engines.save', new AppError('invalid', { field: 'base_url', reason: 'insecure' }))
    await expect(engines.save(profile())).rejects.toMatchObject({ field: 'base_url' })
    expect(engines.changed).not.toHaveBeenCalled()
  })

  it('on this computer are looked for; that nothing is found is no failure', async () => {
    backend.found = [{ preset: fakePresets[1]!, models: ['qwen'] }]
    await engines.discover()
    expect(engines.found).toHaveLength(1)
    backend.fail('engines.discover', new AppError('internal'))
    await engines.discover()
    expect(engines.found).toEqual([])
  })
})

describe('fetching a model', () => {
  const news = { model: 'qwen', done: 0, total: 0, ended: false, error: undefined }

  it('tells how far it is, and looks again when it is there', async () => {
    await engines.pull('http://127.0.0.1:11434/v1', 'qwen')
    expect(engines.pulling).toEqual({ model: 'qwen', done: 0, total: 0 })
    backend.emit('pull', { ...news, done: 5, total: 10 })
    expect(engines.pulling).toMatchObject({ done: 5, total: 10 })
    backend.emit('pull', { ...news, ended: true })
    expect(engines.pulling).toBeUndefined()
    expect(engines.pulled).toEqual({ model: 'qwen', error: undefined })
    expect(backend.callsOf('engines.discover')).toHaveLength(1)
  })

  it('says why it failed, at once or later', async () => {
    const error = new AppError('conflict', { reason: 'pulling' })
    backend.fail('engines.startPull', error)
    await engines.pull('http://127.0.0.1:11434/v1', 'qwen')
    expect([engines.pulling, engines.pulled]).toEqual([undefined, { model: 'qwen', error }])
    backend.emit('pull', { ...news, ended: true, error: new AppError('cancelled') })
    expect(engines.pulled?.error?.code).toBe('cancelled')
    expect(backend.callsOf('engines.discover')).toHaveLength(0)
  })
})

describe('the network', () => {
  it('is switched, sent through a proxy and trusts certificates', async () => {
    const network = new NetworkState(backend)
    await network.load()
    expect(network.offline).toBe(false)
    await network.setOffline(true)
    expect(network.offline).toBe(true)
    await network.setProxy('none')
    await network.chooseCertificates('Choose')
    expect(network.settings).toMatchObject({ proxy: 'none', certificates: [{ name: 'Example CA' }] })
    await network.dropCertificates()
    expect(network.settings?.certificates).toEqual([])
  })

  it('keeps a ledger that can be erased', async () => {
    const line = { id: 'c1', at: 1, endedAt: 2, host: 'h:443', proxy: '', why: 'answer', sent: 1, received: 2 } as const
    backend.ledger = [{ ...line, failure: '' }]
    const network = new NetworkState(backend)
    await network.loadLedger()
    expect(network.ledger).toHaveLength(1)
    await network.clearLedger()
    expect(network.ledger).toEqual([])
    network.clear()
    expect(network.settings).toBeUndefined()
  })
})
