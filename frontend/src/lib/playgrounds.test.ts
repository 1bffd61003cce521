import { expect, it } from 'vitest'
import { languages } from '../backend/backend'
import { languageName } from './fence'
import { playgroundOf } from './playgrounds'

it('every language has a page on the web, over https only', () => {
  for (const language of languages) {
    const playground = playgroundOf(languageName(language.toLowerCase()))
    expect(playground?.url, language).toMatch(/^https:\/\//)
    expect(playground?.host, language).toBe(new URL(playground?.url ?? '').host)
  }
  expect([playgroundOf('Cobol'), playgroundOf(''), playgroundOf('constructor')]).toEqual([
    undefined,
    undefined,
    undefined
  ])
})
