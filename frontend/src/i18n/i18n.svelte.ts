import { createContext } from 'svelte'
import type { Preferences, Reply } from '../backend/backend'
import type { AppError } from '../backend/error'
import { daysBetween, yearOf } from '../lib/days'
import { en } from './en'
import { tell } from './errors'
import { ko } from './ko'
import type { Key, Messages, Plural, Values } from './types'

const messages: Record<Reply, Messages> = { en, ko }

/** Hands the language down to every component. */
export const [useI18n, provideI18n] = createContext<I18n>()

/** The language of the screen. Whatever is read from it changes with the choice. */
export class I18n {
  readonly #choice: () => Preferences['language']
  #system = $state<Reply>('en')
  /** The language in use. */
  language = $derived.by<Reply>(() => {
    const choice = this.#choice()
    return choice === 'system' ? this.#system : choice
  })
  readonly #plurals = $derived(new Intl.PluralRules(this.language))
  readonly #numbers = $derived(new Intl.NumberFormat(this.language))
  readonly #sizes = $derived(new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 }))
  readonly #times = $derived(
    new Intl.DateTimeFormat(this.language, { hour: '2-digit', minute: '2-digit', hour12: false })
  )
  readonly #dates = $derived(
    new Intl.DateTimeFormat(this.language, { month: 'long', day: 'numeric', weekday: 'short' })
  )
  readonly #months = $derived(new Intl.DateTimeFormat(this.language, { month: 'short' }))
  readonly #fullDates = $derived(
    new Intl.DateTimeFormat(this.language, { year: 'numeric', month: 'long', day: 'numeric' })
  )

  /** choice is what the person prefers; system what navigator.language says. */
  constructor(choice: () => Preferences['language'], system: string) {
    this.#choice = choice
    this.follow(system)
  }

  /** Follows another language of the system. */
  follow = (system: string): void => {
    this.#system = system.toLowerCase().startsWith('ko') ? 'ko' : 'en'
  }

  /** The text of a key. */
  t = <K extends Key>(key: K, ...values: Values<K>): string => this.text(key, values[0])

  /** The text of a key that is not known before. */
  text = (key: Key, values: Record<string, string | number> = {}): string => {
    let found: unknown = messages[this.language]
    for (const part of key.split('.')) found = (found as Record<string, unknown>)[part]
    const text = typeof found === 'string' ? found : this.#plural(found as Plural, Number(values['n']))
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? this.#numbers.format(value) : value
    })
  }

  /** What a failure is called, and when to try again if that is known. */
  error = (error: Pick<AppError, 'code' | 'field' | 'reason' | 'retryAt'>): string => {
    const text = this.text(tell(error).key)
    const known = error.retryAt > 0 && error.code !== 'throttled' // whose countdown stands beside it
    return known ? this.t('error.until', { text, time: this.moment(error.retryAt, Date.now()) }) : text
  }

  /** A number. */
  number = (n: number): string => this.#numbers.format(n)

  /** The short name of a month. */
  month = (at: number): string => this.#months.format(at)

  /** A number of bytes. */
  bytes = (n: number): string => {
    if (n < 1024) return `${this.#numbers.format(n)} B`
    if (n < 1024 * 1024) return `${this.#sizes.format(n / 1024)} KB`
    return `${this.#sizes.format(n / 1024 / 1024)} MB`
  }

  /** How long something took, in milliseconds. */
  duration = (ms: number): string => {
    if (ms < 10_000) return this.t('unit.seconds', { n: this.#sizes.format(ms / 1000) })
    const seconds = Math.round(ms / 1000)
    if (seconds < 60) return this.t('unit.seconds', { n: seconds })
    return this.t('unit.minutes', { m: Math.floor(seconds / 60), s: seconds % 60 })
  }

  /** The time of day. */
  time = (at: number): string => this.#times.format(at)

  /** The day, as people say it. */
  day = (at: number, now: number): string => {
    const days = daysBetween(at, now)
    if (days === 0) return this.t('history.today')
    if (days === -1) return this.t('history.tomorrow')
    if (days === 1) return this.t('history.yesterday')
    return yearOf(at) === yearOf(now) ? this.#dates.format(at) : this.#fullDates.format(at)
  }

  /** The day and the time. */
  moment = (at: number, now: number): string => this.t('unit.at', { day: this.day(at, now), time: this.time(at) })

  #plural(texts: Plural, n: number): string {
    return (this.#plurals.select(n) === 'one' ? texts.one : undefined) ?? texts.other
  }
}
