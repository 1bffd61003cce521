import { describe, expect } from 'vitest'
import { addEngine, ask, counted, go, replies, signUp, test, texts } from './harness'

describe.each(replies)('around an answer, in %s,', (reply) => {
  const { answer, common, compare, filter, form, history, library, nav, run, shortcuts } = texts[reply]

  test('code goes to a page that runs it, after its host was shown', async ({ program, open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Go', 'binary search')
    // The block with what the program prints is no code.
    await page.getByRole('figure').nth(1).waitFor()
    await expect.poll(() => page.getByRole('button', { name: run.do }).count()).toBe(1)
    await page.getByRole('button', { name: run.do }).click()
    await page.getByRole('dialog').getByText('go.dev', { exact: true }).waitFor()
    await page.getByRole('button', { name: common.cancel }).click()
    expect((await program.desktop()).opened ?? []).toEqual([])
    await page.getByRole('button', { name: run.do }).click()
    await page.getByRole('button', { name: run.open }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const { opened, copied } = await program.desktop()
    expect(opened).toEqual(['https://go.dev/play/'])
    expect(copied?.at(-1)).toContain('package main')
  })

  test('a refactoring stands beside the code that was pasted', async ({ program, open, service }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await addEngine(program, service)
    await page.reload()
    service.answer = (answering) => {
      answering.say('Shorter:\n\n```go\npackage main\n\nfunc twice(n int) int { return 2 * n }\n```\n')
      answering.end()
    }
    await page.getByRole('radio', { name: form.refactor }).click()
    await ask(page, reply, 'Go', 'package main\n\nfunc twice(n int) int { return n + n }')
    await page.getByRole('button', { name: compare.do }).click()
    const table = page.getByRole('dialog').getByRole('table')
    await table.getByRole('columnheader', { name: compare.after }).waitFor()
    await table.getByText('return n + n').waitFor()
    await table.getByText('return 2 * n').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('every page has keys, and a sheet that tells them', async ({ open }) => {
    const page = await open(reply)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: shortcuts.title }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await signUp(page, reply)
    await page.getByLabel(form.detail).fill('what?')
    await page.getByLabel(form.detail).press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    for (const [key, name] of [
      ['2', nav.library],
      ['3', nav.history],
      [',', nav.settings],
      ['1', nav.work]
    ] as const) {
      await page.keyboard.press(`Control+${key}`)
      await expect
        .poll(() => page.getByRole('navigation').getByRole('button', { name }).getAttribute('aria-current'))
        .toBe('page')
    }
    await page.keyboard.press('Control+2')
    await page.getByRole('textbox', { name: library.search }).waitFor()
    await page.keyboard.press('/')
    await expect
      .poll(() => page.getByRole('textbox', { name: library.search }).evaluate((box) => box === document.activeElement))
      .toBe(true)
  })

  test('filters narrow the history and can be taken off again', async ({ open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Go', 'binary search')
    await page.getByText('main.go').first().waitFor()
    await ask(page, reply, 'Swift', 'sorting')
    await page.getByText('main.swift').first().waitFor()
    await page.getByRole('button', { name: answer.favourite, exact: true }).click()
    await go(page, reply, 'history')
    const rows = page.getByRole('list', { name: history.list }).getByRole('button')
    await expect.poll(() => rows.count()).toBe(2)
    await page.getByRole('button', { name: filter.title }).click()
    await page.getByRole('combobox', { name: form.language }).click()
    await page.getByRole('option', { name: 'Swift' }).click()
    await expect.poll(() => rows.allTextContents()).toHaveLength(1)
    await page.getByRole('button', { name: '2 sorting' }).waitFor()
    await page.getByRole('button', { name: counted(filter.open, 1) }).waitFor()
    await page.getByRole('checkbox', { name: library.favouritesOnly }).check()
    await page.getByRole('button', { name: '2 sorting' }).waitFor()
    await page.getByRole('combobox', { name: form.language }).click()
    await page.getByRole('option', { name: 'Go', exact: true }).click()
    await page.getByText(filter.noHits).waitFor()
    await page.getByRole('button', { name: filter.clear }).first().click()
    await expect.poll(() => rows.count()).toBe(2)
  })
})
