import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { addEngine, ask, go, replies, signUp, someone, test, texts, type Open } from './harness'

/** Where the pictures go, if somebody wants to look at them. */
const pictures = process.env.AUTOCODING_SCREENSHOTS
const sizes = [
  { width: 720, height: 480 },
  { width: 1280, height: 800 },
  { width: 3840, height: 2160 }
]

/** What axe finds on the page, with where it is. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe
    const result = await run.run(document, { resultTypes: ['violations'] })
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`
    )
  })
  return found
}

/** Whether something is wider than the window, which nobody could scroll to. */
function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('#app *')].filter((part) => {
      const box = part.getBoundingClientRect()
      const hidden = box.width <= 1 || getComputedStyle(part).visibility === 'hidden'
      const scrolled = part.closest('pre, .overflow-x-auto, [class*="overflow-x"]') !== null
      return !hidden && !scrolled && (box.right > innerWidth + 1 || box.left < -1)
    })
    return wide.slice(0, 3).map((part) => part.outerHTML.slice(0, 160))
  })
}

// Each test looks at a dozen pages in three sizes.
describe.each(replies)('every page, in %s,', { timeout: 240_000 }, (reply) => {
  const {
    account,
    answer,
    backup,
    diagnostics,
    engines,
    filter,
    form,
    format,
    history,
    library,
    menu,
    nav,
    network,
    next,
    run,
    settings,
    storage
  } = texts[reply]

  describe.each(['light', 'dark'] as const)('%s,', (colorScheme) => {
    /** Looks at the page in every size. */
    async function look(page: Page, name: string): Promise<void> {
      await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor({ state: 'attached' }) // a page may still be loading
      for (const size of sizes) {
        await page.setViewportSize(size)
        const place = `${name} at ${size.width}`
        await expect.poll(() => overflows(page), { message: place }).toEqual([])
        if (size.width < 3000) expect(await faults(page), place).toEqual([])
        if (pictures) {
          mkdirSync(pictures, { recursive: true })
          await page.screenshot({ path: join(pictures, `${name}-${reply}-${colorScheme}-${size.width}.png`) })
        }
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    const opened = (open: Open) => open(reply, { colorScheme })

    test('for guests, is accessible and fits', async ({ open }) => {
      const page = await opened(open)
      await look(page, 'start')
      await page.getByRole('banner').getByRole('button', { name: nav.library }).click()
      await page.getByText(library.choose).waitFor()
      await look(page, 'library-guest')
      await page.getByRole('banner').getByRole('button').first().click()
      await page.getByRole('main').getByRole('textbox').fill('binary search')
      await page.getByRole('main').getByRole('textbox').press('Control+Enter')
      await page.getByRole('main').getByRole('listitem').getByRole('button').first().click()
      await page.getByRole('figure').first().waitFor()
      await page.getByRole('figure').first().scrollIntoViewIfNeeded()
      await look(page, 'guest-answer')
      await page.getByRole('banner').getByRole('button', { name: nav.signUp }).click()
      await page.getByLabel(account.password, { exact: true }).fill('1234567')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').first().waitFor()
      await look(page, 'sign-up')
      await page.getByRole('banner').getByRole('button', { name: nav.signIn }).click()
      await look(page, 'sign-in')
      await page.getByRole('button', { name: account.forgot }).click()
      await look(page, 'recover')
      await page.getByRole('banner').getByRole('button', { name: nav.settings }).click()
      await look(page, 'settings-guest')
    })

    test('for members, is accessible and fits', async ({ open }) => {
      const page = await opened(open)
      await signUp(page, reply)
      await look(page, 'workspace-empty')
      await go(page, reply, 'history')
      await look(page, 'history-empty')
      await go(page, reply, 'work')
      await ask(page, reply, 'Kotlin', 'binary search')
      await page.getByRole('figure').first().waitFor()
      await look(page, 'workspace')
      await ask(page, reply, 'Swift', 'sorting')
      await page.getByText('main.swift').first().waitFor()
      await page.getByRole('button', { name: answer.favourite, exact: true }).click()
      await go(page, reply, 'history')
      await look(page, 'history')
      await page.getByRole('textbox', { name: history.search }).fill('sort')
      await page.getByRole('button', { name: '2 sorting' }).click()
      await page.getByText('main.swift').first().waitFor()
      await look(page, 'history-found')
      await page.getByRole('button', { name: run.do }).first().click()
      await page.getByRole('dialog').waitFor()
      await look(page, 'run-code')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: texts[reply].export.title }).click()
      await page.getByRole('dialog').waitFor()
      await look(page, 'export')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: filter.title }).click()
      await look(page, 'history-filters')
      await page.getByRole('button', { name: history.deleteAll }).click()
      await page.getByRole('alertdialog').waitFor()
      await look(page, 'delete-all')
      await page.keyboard.press('Escape')
      await go(page, reply, 'library')
      await page.getByRole('list', { name: library.title }).getByRole('button').nth(2).click()
      await page.getByRole('figure').first().waitFor()
      await page.getByRole('button', { name: answer.favourite, exact: true }).click()
      await look(page, 'library')
      await go(page, reply, 'work')
      await page.getByRole('radio', { name: 'Go', exact: true }).click()
      await page.getByRole('radio', { name: form.refactor }).click()
      await page.getByLabel(form.detail).fill('package main\nfunc main(){println( 1)}\n')
      await look(page, 'refactor')
      await page.getByRole('button', { name: format.do.replace('{name}', 'gofmt') }).click()
      await page.getByRole('dialog').waitFor()
      await look(page, 'formatted')
      await page.keyboard.press('Escape')
      await go(page, reply, 'settings')
      await look(page, 'settings')
      await page.getByRole('button', { name: settings.change, exact: true }).click()
      await page.getByRole('dialog').waitFor()
      await look(page, 'change-password')
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: storage.title }).click()
      await page.getByRole('button', { name: backup.make }).click()
      await page.getByText(backup.manual).waitFor()
      await look(page, 'settings-data')
      await page.getByRole('button', { name: diagnostics.show }).click()
      await page.getByRole('dialog').waitFor()
      await look(page, 'diagnostics')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('Control+4')
      await page.getByRole('dialog').getByRole('img').first().waitFor()
      await look(page, 'statistics')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await look(page, 'shortcuts')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: menu.open.replace('{email}', someone.email) }).click()
      await page.getByRole('menu').waitFor()
      await look(page, 'menu')
    })

    test('with AI engines, is accessible and fits', async ({ program, open, service }) => {
      const page = await opened(open)
      await signUp(page, reply)
      await go(page, reply, 'settings')
      await page.getByRole('tab', { name: engines.title }).click()
      await page.getByRole('heading', { name: engines.title }).waitFor()
      await look(page, 'engines-empty')
      await addEngine(program, service)
      await page.reload()
      service.answer = (answering) => {
        answering.say('## A queue\n\nHere it is:\n\n```go main.go\npackage main\n\nfunc main() {\n')
      }
      await ask(page, reply, 'Go', 'a queue for two threads')
      await page.getByText('func main').waitFor()
      await look(page, 'streaming')
      service.asked.at(-1)?.break()
      await page.getByRole('button', { name: next.continue }).waitFor()
      await look(page, 'interrupted')
      service.answer = (answering) => {
        answering.say('}\n```\n\nDone.')
        answering.end()
      }
      await page.getByRole('button', { name: next.continue }).click()
      await page.getByText('Done.').waitFor()
      await page.getByRole('button', { name: next.refine }).click()
      await look(page, 'thread')
      await go(page, reply, 'settings')
      await page.getByRole('tab', { name: engines.title }).click()
      await look(page, 'engines')
      await page.getByRole('button', { name: engines.add, exact: true }).first().click()
      await look(page, 'engine-form')
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: network.title }).click()
      await page.getByRole('heading', { name: network.title }).waitFor()
      await look(page, 'connections')
    })
  })
})
