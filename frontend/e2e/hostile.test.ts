import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { addEngine, signUp, test, texts } from './harness'

interface Payload {
  about: string
  /** Stands before the text, which comes so many times, and after it. */
  before?: string
  text: string
  times?: number
  after?: string
}

// The real window is shown the same ones.
const payloads = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../internal/desktop/testdata/hostile.json'), 'utf8')
) as Payload[]

/** Nobody listens there; that something is asked for at all is the fault. */
const canary = '127.0.0.1:9'

function spell({ before = '', text, times = 1, after = '' }: Payload): string {
  return (before + text.repeat(times) + after)
    .replaceAll('%CANARYHOST%', canary)
    .replaceAll('%CANARY%', `http://${canary}`)
}

const form = texts.en.form
const state = texts.en.state
const pieceLength = 64 * 1024

/** What a page must not have because of an answer. */
function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#app :is(script, iframe, frame, object, embed, link, style, base, meta, img, video)'
      )
    ]
      .concat([...document.querySelectorAll('main :is([onclick], [onerror], [onload], [style*="url"], form form)')])
      .map((part) => part.outerHTML.slice(0, 200))
  )
}

describe('hostile answers', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(150)

  // Requests to elsewhere, breaches of the policy and uncaught errors fail in the harness.
  test(
    'load nothing, run nothing, frame nothing and do not hang',
    { timeout: 900_000 },
    async ({ program, open, service }) => {
      const page = await open('en')
      await signUp(page, 'en')
      await addEngine(program, service)
      await program.call('Engines', 'SetLimit', 0)
      await page.reload()
      page.setDefaultTimeout(60_000)
      const scripts = await page.locator('script').count()
      let dialogs = 0
      page.on('dialog', (dialog) => {
        dialogs++
        void dialog.dismiss()
      })
      page.on('popup', () => dialogs++)
      for (const [n, payload] of payloads.entries()) {
        const text = spell(payload)
        service.answer = (answering) => {
          for (let at = 0; at < text.length; at += pieceLength) answering.say(text.slice(at, at + pieceLength))
          answering.end()
        }
        await page.getByLabel(form.detail).fill(`hostile ${n}`)
        await page.getByLabel(form.detail).press('Control+Enter')
        await page.getByRole('heading', { name: new RegExp(`^hostile ${n} `) }).waitFor()
        await page.getByText(state.complete, { exact: true }).first().waitFor()
        const place = `${payload.about}: ${payload.text.slice(0, 100)}`
        expect(await intruders(page), place).toEqual([])
        expect(page.frames(), place).toHaveLength(1)
        expect(await page.locator('script').count(), place).toBe(scripts)
        for (const href of await page
          .locator('main a[href]')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
          expect(href, place).toMatch(/^(https:|mailto:)/)
        }
      }
      expect(dialogs).toBe(0)
      expect(service.asked).toHaveLength(payloads.length)
    }
  )
})
