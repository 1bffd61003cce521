import type { Backend, Preferences } from '../backend/backend'
import { AppError } from '../backend/error'

/** The choices of this computer: language, theme and size of texts. They hold at once and are stored. */
export class PreferencesState {
  language = $state<Preferences['language']>('system')
  theme = $state<Preferences['theme']>('system')
  text = $state<Preferences['text']>('normal')
  notify = $state<Preferences['notify']>('on')
  error = $state.raw<AppError>()
  #systemDark = $state(false)
  /** Whether the window is dark now. */
  dark = $derived(this.theme === 'dark' || (this.theme === 'system' && this.#systemDark))
  readonly #backend: Backend

  constructor(backend: Backend, system?: MediaQueryList) {
    this.#backend = backend
    this.#systemDark = system?.matches ?? false
    system?.addEventListener('change', (event) => (this.#systemDark = event.matches))
  }

  /** Reads what was chosen before. */
  load = async (): Promise<void> => {
    try {
      const { language, theme, text, notify } = await this.#backend.settings.load()
      this.language = language
      this.theme = theme
      this.text = text
      this.notify = notify
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }

  /** Makes a choice. If it cannot be stored it holds until the program ends, and that is told. */
  choose = async (choice: Partial<Preferences>): Promise<void> => {
    this.language = choice.language ?? this.language
    this.theme = choice.theme ?? this.theme
    this.text = choice.text ?? this.text
    this.notify = choice.notify ?? this.notify
    try {
      await this.#backend.settings.save({
        language: this.language,
        theme: this.theme,
        text: this.text,
        notify: this.notify
      })
      this.error = undefined
    } catch (thrown) {
      this.error = AppError.from(thrown)
    }
  }
}
