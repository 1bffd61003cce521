/** What the person may open. */
export type Page = 'start' | 'signIn' | 'signUp' | 'recover' | 'work' | 'library' | 'history' | 'settings'

/** What is shown: a page, or the recovery code, which cannot be left out. */
export type View = Page | 'recoveryCode'

/** How far the person has come. */
export type Standing = 'guest' | 'unconfirmed' | 'member'

const forGuests: readonly Page[] = ['start', 'library', 'signIn', 'signUp', 'recover', 'settings']
const forMembers: readonly Page[] = ['work', 'library', 'history', 'settings']

/** The sections of the settings. */
export const sections = ['account', 'engines', 'connections', 'appearance', 'data', 'about'] as const
/** A section of the settings. */
export type Section = (typeof sections)[number]

/** Which page is shown. Who may not see the wanted one gets the first of theirs. */
export class RouteState {
  #wanted = $state<Page>('start')
  /** Which part of the settings is shown. */
  section = $state<Section>('account')
  readonly #standing: () => Standing
  readonly #leaving: () => void
  view = $derived.by<View>(() => {
    switch (this.#standing()) {
      case 'unconfirmed':
        return 'recoveryCode'
      case 'member':
        return forMembers.includes(this.#wanted) ? this.#wanted : 'work'
      case 'guest':
        return forGuests.includes(this.#wanted) ? this.#wanted : 'start'
    }
  })

  /** leaving is called before the page changes. */
  constructor(standing: () => Standing, leaving: () => void = () => undefined) {
    this.#standing = standing
    this.#leaving = leaving
  }

  /** Opens a part of the settings. */
  settings = (section: Section): void => {
    this.section = section
    this.go('settings')
  }

  /** Opens a page. */
  go = (page: Page): void => {
    if (page === this.#wanted) return
    this.#leaving()
    this.#wanted = page
  }
}
