import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { go, replies, signUp, someone, test, texts } from './harness'

describe.each(replies)('the start, in %s', (reply) => {
  const { form, hits, how, nav, repair, settings, start, starting } = texts[reply]

  test('guests read how it works, and search the library without an account', async ({ open }) => {
    const page = await open(reply)
    for (const heading of [start.features, how.title, start.cautions, start.tryTitle]) {
      // Parts of the page come when they are first seen.
      await expect.poll(() => page.getByRole('heading', { name: heading, exact: true }).count()).toBe(1)
    }
    const carousel = page.getByRole('group', { name: how.label })
    for (const step of [how.one, how.two, how.three, how.four]) {
      await carousel.getByRole('heading', { name: step }).waitFor()
      if (step !== how.four) await carousel.getByRole('button', { name: how.next }).click()
    }
    await expect.poll(() => carousel.getByRole('button', { name: how.next }).isDisabled()).toBe(true)

    const detail = page.getByLabel(form.detail)
    await page.getByRole('radio', { name: 'Go', exact: true }).click()
    await detail.fill('no such program at all')
    await page.getByRole('button', { name: form.search }).click()
    await page.getByText(hits.noneGuest).waitFor()
    await detail.fill('binary search')
    await page.getByRole('button', { name: form.search }).click()
    await page.getByRole('listitem').getByRole('button').first().click() // several programs search in something
    await page.getByText('func main').waitFor()
    await page.getByRole('button', { name: form.signIn }).click()
    await page.getByRole('heading', { name: texts[reply].account.signInTitle }).waitFor()
  })

  test('what a guest typed is still there after signing up', async ({ open }) => {
    const page = await open(reply)
    await page.getByLabel(form.detail).fill('typed as a guest')
    await signUp(page, reply)
    await expect.poll(() => page.getByLabel(form.detail).inputValue()).toBe('typed as a guest')
  })

  test('language and theme are chosen and kept', async ({ program, open }) => {
    const other = texts[reply === 'ko' ? 'en' : 'ko']
    let page = await open(reply)
    await page.getByRole('banner').getByRole('button', { name: nav.settings }).click()
    await page.getByRole('radio', { name: settings.dark }).click()
    await page.getByRole('radio', { name: reply === 'ko' ? 'English' : '한국어' }).click()
    await page.getByRole('heading', { name: other.settings.title, exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.className)).toContain('dark')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(reply === 'ko' ? 'en' : 'ko')
    await page.close()
    await program.stop()
    await program.start()
    page = await open(reply)
    await page.getByText(other.start.title).waitFor()
    expect(await page.evaluate(() => document.documentElement.className)).toContain('dark')
  })

  test('a database that does not open is replaced by its backup, and the person is told', async ({ program, open }) => {
    let page = await open(reply)
    await signUp(page, reply)
    await page.close()
    await program.stop()
    await program.start() // makes the daily backup
    await program.stop()
    truncateSync(join(program.dir, 'autocoding.db'), 0)
    await program.start()
    page = await open(reply)
    await page.getByText(repair.title).waitFor()
  })

  test('with nothing to restore it begins empty when the person says so', async ({ program, open }) => {
    let page = await open(reply)
    await signUp(page, reply)
    await page.close()
    await program.stop()
    writeFileSync(join(program.dir, 'autocoding.db'), 'not a database at all'.repeat(1000))
    for (const name of ['autocoding.db-wal', 'autocoding.db-shm', 'backups']) {
      rmSync(join(program.dir, name), { recursive: true, force: true })
    }
    await program.start()
    page = await open(reply)
    await page.getByText(starting.damaged).waitFor()
    await page.getByText(program.dir, { exact: true }).waitFor()
    await page.getByRole('button', { name: starting.anew }).click()
    await page.getByRole('alertdialog').getByText(starting.anewAsk).waitFor()
    await page.getByRole('button', { name: starting.anewDo }).click()
    await page.getByText(start.title).waitFor()
    await signUp(page, reply, { ...someone, email: 'new@example.com' })
    await go(page, reply, 'history')
  })
})
