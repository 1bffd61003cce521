import { describe, expect } from 'vitest'
import { ask, go, replies, signIn, signUp, test, texts } from './harness'

describe.each(replies)('the settings, in %s,', (reply) => {
  const { backup, common, diagnostics, form, settings, storage } = texts[reply]

  test('make a backup and bring everything back to it', async ({ open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Go', 'binary search')
    await page.getByRole('figure').first().waitFor()
    await go(page, reply, 'settings')
    await page.getByRole('tab', { name: storage.title }).click()
    await page.getByRole('button', { name: backup.make }).click()
    await page.getByText(backup.made).first().waitFor()
    await page.getByText(backup.manual).waitFor()
    await go(page, reply, 'work')
    await ask(page, reply, 'Go', 'primes')
    await page
      .getByText(/primes/i)
      .first()
      .waitFor()
    await go(page, reply, 'history')
    await page.getByRole('button', { name: '2 primes' }).waitFor()

    await go(page, reply, 'settings')
    // The list is newest first: the one that was made by hand.
    await page.getByRole('listitem').filter({ hasText: backup.manual }).getByRole('button').click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(backup.restoreSignsOut).waitFor()
    await dialog.getByRole('button', { name: common.cancel }).click()
    await page.getByRole('listitem').filter({ hasText: backup.manual }).getByRole('button').click()
    await dialog.getByRole('button', { name: backup.restoreNow }).click()
    await page.getByText(backup.restored).first().waitFor()
    await signIn(page, reply)
    await go(page, reply, 'history')
    await page.getByRole('button', { name: '1 binary search' }).waitFor()
    expect(await page.getByRole('button', { name: '2 primes' }).count()).toBe(0)
  })

  test('show the diagnostics before they are saved', async ({ program, open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Go', 'binary search')
    await go(page, reply, 'settings')
    await page.getByRole('tab', { name: storage.title }).click()
    await page.getByRole('button', { name: diagnostics.show }).click()
    const shown = await page.getByRole('dialog').locator('pre').textContent()
    expect(shown).toContain('SQLite')
    for (const secret of ['gildong', 'binary search', program.dir]) expect(shown).not.toContain(secret)
    await page.getByRole('button', { name: diagnostics.save }).click()
    await page.getByText(diagnostics.saved).first().waitFor()
    expect((await program.desktop()).saved?.at(-1)).toEqual({ name: 'autocoding-diagnostics.txt', text: shown })
  })

  test('change the size of texts, also for guests and after a restart', async ({ program, open }) => {
    const page = await open(reply)
    const height = () => page.getByRole('banner').evaluate((bar) => bar.getBoundingClientRect().height)
    const before = await height()
    await page.getByRole('banner').getByRole('button', { name: texts[reply].nav.settings }).click()
    await page.getByRole('radio', { name: settings.textLarger }).click()
    await expect.poll(height).toBeGreaterThan(before * 1.2)
    await program.stop()
    await program.start()
    await page.goto(program.url)
    await page.getByRole('banner').waitFor()
    await expect.poll(height).toBeGreaterThan(before * 1.2)
    // There is still room to write in a window of usual height.
    await page.setViewportSize({ width: 1280, height: 720 })
    await signUp(page, reply)
    const detail = await page.getByLabel(form.detail).boundingBox()
    const request = await page.getByRole('button', { name: form.request }).boundingBox()
    expect(detail?.height).toBeGreaterThan(80)
    expect((detail?.y ?? 0) + (detail?.height ?? 0)).toBeLessThan(request?.y ?? 0)
  })
})
