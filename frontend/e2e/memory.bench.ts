import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { go, signUp, test, texts } from './harness'

/** What JavaScript holds after a collection, in MB. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1024 / 1024
}

describe('memory', () => {
  test('after 1,000 answers were opened, beside that after 20', async ({ program, open }) => {
    const page = await open('en')
    await signUp(page, 'en')
    for (let at = 1; at <= 50; at++) {
      await program.call('Request', 'Start', {
        language: 'Go',
        purpose: 'implement',
        detail: `wish${at}`,
        engine: 'library',
        reply: 'en',
        task: 'knapsack'
      })
    }
    await go(page, 'en', 'history')
    const rows = page.getByRole('list', { name: texts.en.history.list }).getByRole('button')
    await rows.first().focus()
    const openMore = async (n: number) => {
      for (let at = 0; at < n; at++) {
        await page.keyboard.press(Math.floor(at / 40) % 2 === 0 ? 'ArrowDown' : 'ArrowUp')
        await page.getByRole('figure').first().waitFor()
      }
    }
    await openMore(20)
    const before = await heap(page)
    await openMore(980)
    const after = await heap(page)
    console.log(
      `heap after 20 answers ${before.toFixed(1)} MB, after 1,000 ${after.toFixed(1)} MB: ${(after / before).toFixed(2)} ×`
    )
    expect(after).toBeLessThan(before * 10) // it does not grow with what was read
  })
})
