import type { Backend, Connection, NetworkSettings } from '../backend/backend'
import { AppError } from '../backend/error'

/** How connections are made, and the ledger of them. */
export class NetworkState {
  settings = $state.raw<NetworkSettings>()
  ledger = $state.raw<readonly Connection[]>([])
  error = $state.raw<AppError>()
  readonly #backend: Backend

  constructor(backend: Backend) {
    this.#backend = backend
  }

  /** Whether the person turned the network off. */
  get offline(): boolean {
    return this.settings?.offline ?? false
  }

  /** Reads the settings. */
  load = async (): Promise<void> => {
    try {
      this.settings = await this.#backend.network.settings()
      this.error = undefined
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }

  /** Reads the ledger. */
  loadLedger = async (): Promise<void> => {
    try {
      this.ledger = await this.#backend.network.connections()
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }

  setOffline = (offline: boolean): Promise<void> => this.#change(() => this.#backend.network.setOffline(offline))

  setProxy = (proxy: string): Promise<void> => this.#change(() => this.#backend.network.setProxy(proxy))

  /** Lets the person choose a file of certificates. */
  chooseCertificates = (title: string): Promise<void> =>
    this.#change(() => this.#backend.network.chooseCertificates(title))

  dropCertificates = (): Promise<void> => this.#change(() => this.#backend.network.dropCertificates())

  clearLedger = async (): Promise<void> => {
    await this.#backend.network.clearConnections()
    await this.loadLedger()
  }

  /** Forgets everything: the session is over. */
  clear = (): void => {
    this.settings = undefined
    this.ledger = []
    this.error = undefined
  }

  async #change(work: () => Promise<unknown>): Promise<void> {
    await work()
    await this.load()
  }
}
