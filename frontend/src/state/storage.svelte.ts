import type { Backend, Backup, StorageUse } from '../backend/backend'
import { AppError } from '../backend/error'

/** The data folder as a whole: its size and its backups. */
export class StorageState {
  use = $state.raw<StorageUse>()
  backups = $state.raw<readonly Backup[]>()
  error = $state.raw<AppError>()
  /** Called when other data stand behind the window than before. */
  replaced: () => Promise<void> = () => Promise.resolve()
  readonly #backend: Backend

  constructor(backend: Backend) {
    this.#backend = backend
  }

  /** Reads sizes and backups. */
  load = async (): Promise<void> => {
    try {
      const [use, backups] = await Promise.all([this.#backend.storage.use(), this.#backend.storage.backups()])
      this.use = use
      this.backups = backups
      this.error = undefined
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }

  /** Makes a backup now. */
  backUp = async (): Promise<void> => {
    await this.#backend.storage.backUp()
    await this.load()
  }

  /** Puts a backup in the place of all data. Who is signed in is signed out. */
  restore = async (name: string): Promise<void> => {
    await this.#backend.storage.restore(name)
    await this.replaced()
  }

  diagnostics = (): Promise<string> => this.#backend.storage.diagnostics()

  /** Saves a text and answers whether the person went through with it. */
  saveText = (title: string, name: string, text: string): Promise<boolean> =>
    this.#backend.storage.saveText(title, name, text)
}
