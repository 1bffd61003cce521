import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { autocode } from '../../wailsjs/go/models'
import { AppError, type Code } from '../backend/error'
import { en } from './en'
import { byCode, tell } from './errors'
import { I18n } from './i18n.svelte'
import { ko } from './ko'

type Tree = { [name: string]: string | Tree }

/** All texts by key; those by number are joined. */
function flat(tree: Tree, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(prefix + name, value)
    else if ('other' in value) all.set(prefix + name, Object.values(value as Record<string, string>).join('\n'))
    else for (const [key, text] of flat(value, `${prefix}${name}.`)) all.set(key, text)
  }
  return all
}

const english = flat(en)
const korean = flat(ko)
const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

/** Everything that is written in the sources besides the messages themselves. */
function sources(folder = 'src'): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sources(path)
      const counts = /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|i18n[/\\](en|ko)\.ts$|fake\.ts$/.test(path)
      return counts ? readFileSync(path, 'utf8') : ''
    })
    .join('\n')
}

describe('the messages', () => {
  it('are the same in both languages, with the same values put in', () => {
    expect([...korean.keys()]).toEqual([...english.keys()])
    for (const [key, text] of english) {
      // A number may be said without its figure where a language has one word for it.
      expect(names(korean.get(key)!), key).toEqual(names(text))
    }
  })

  it('are all used, and none is missing', () => {
    const source = sources()
    const used = new Set([...source.matchAll(/'([a-z]+\.[A-Za-z_.]+)'/g)].map((match) => match[1]!))
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([])
    const sections = new Set(Object.keys(en))
    const meant = [...used].filter((key) => sections.has(key.split('.')[0]!) && !key.endsWith('.svelte'))
    const others = meant.filter((key) => !english.has(key))
    expect(others).toEqual([])
  })

  it('are written as people write', () => {
    for (const [key, text] of korean) {
      const latin = /^[\x20-\x7e…©·{}]*$/.test(text) && !['start.copyright', 'recovery.saveText'].includes(key)
      expect(latin && /[a-z]{4}/i.test(text.replace(/\{\w+\}/g, '')), `${key} is not Korean: ${text}`).toBe(false)
    }
    for (const [key, text] of [...english, ...korean]) {
      expect(text, key).not.toMatch(/\s$|^\s| {2}|\.\.\./)
    }
    for (const [key, text] of english) expect(text, key).not.toMatch(/\p{Script=Hangul}/u)
  })
})

describe('the table of errors', () => {
  it('covers every code of the program', () => {
    expect(Object.keys(byCode).sort()).toEqual(Object.values(autocode.Code).sort())
  })

  it('says more where field and reason say more', () => {
    const key = (code: Code, field = '', reason = '') => tell({ code, field, reason }).key
    expect(key('invalid', 'email', 'empty')).toBe('error.emailEmpty')
    expect(key('invalid', 'password', 'empty')).toBe('error.empty')
    expect(key('invalid', 'new', 'too_short')).toBe('error.tooShort')
    expect(key('invalid', 'title', 'length')).toBe('error.title')
    expect(key('invalid', 'code', 'length')).toBe('error.codeLength')
    expect(key('invalid', 'purpose', 'needs_ai')).toBe('error.needsAI')
    expect(key('wrong_credentials')).toBe('error.wrongCredentials')
    expect(key('wrong_credentials', 'password')).toBe('error.wrongPassword')
    expect(key('wrong_credentials', '', 'code')).toBe('error.wrongCode')
    expect(key('conflict', 'email', 'taken')).toBe('error.emailTaken')
    expect(key('conflict', '', 'running')).toBe('error.running')
    expect(key('conflict')).toBe('error.conflict')
    expect(key('invalid', 'novel', 'novel')).toBe('error.invalid')
  })

  it('never tells more about a wrong password than about an unknown address', () => {
    const error = tell(new AppError('wrong_credentials'))
    expect(en.error.wrongCredentials).toMatch(/address or the password/)
    expect(error.remedy).toBe('edit')
  })
})

describe('I18n', () => {
  let choice: 'system' | 'ko' | 'en' = 'system'
  const i18n = (system: string) => new I18n(() => choice, system)
  const now = new Date(2026, 10, 24, 12).getTime()

  it('follows the system until a language is chosen', () => {
    choice = 'system'
    expect(['ko-KR', 'ko', 'en-GB', 'fr', ''].map((system) => i18n(system).language)).toEqual([
      'ko',
      'ko',
      'en',
      'en',
      'en'
    ])
    choice = 'ko'
    expect(i18n('en').t('nav.history')).toBe('기록')
    choice = 'en'
    expect(i18n('ko').t('nav.history')).toBe('History')
  })

  it('puts values in and counts', () => {
    choice = 'en'
    expect(i18n('').t('history.count', { n: 1 })).toBe('1 entry')
    expect(i18n('').t('history.count', { n: 1234 })).toBe('1,234 entries')
    expect(i18n('').t('history.count', { n: 0 })).toBe('0 entries')
    choice = 'ko'
    expect(i18n('').t('history.count', { n: 1 })).toBe('기록 1개')
  })

  it('says sizes, times and days', () => {
    choice = 'en'
    const text = i18n('')
    expect([text.bytes(0), text.bytes(1023), text.bytes(1536), text.bytes(3 * 1024 * 1024)]).toEqual([
      '0 B',
      '1,023 B',
      '1.5 KB',
      '3 MB'
    ])
    expect([text.duration(420), text.duration(42_000), text.duration(61_000)]).toEqual(['0.4 s', '42 s', '1 min 1 s'])
    expect(text.moment(new Date(2026, 10, 24, 9, 5).getTime(), now)).toBe('Today 09:05')
    expect(text.day(new Date(2026, 10, 23, 23).getTime(), now)).toBe('Yesterday')
    expect(text.day(new Date(2026, 0, 5).getTime(), now)).toBe('Mon, January 5')
    expect(text.day(new Date(2025, 11, 31).getTime(), now)).toBe('December 31, 2025')
    choice = 'ko'
    expect(i18n('').day(new Date(2026, 0, 5).getTime(), now)).toBe('1월 5일 (월)')
  })
})
