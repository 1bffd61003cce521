import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { addEngine, signUp, test, texts } from './harness'

/** Collects the time between frames until stopped, in milliseconds. */
function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const box = window as unknown as { frames_: number[]; watching: boolean }
    box.frames_ = []
    box.watching = true
    let last = performance.now()
    const tick = (now: number) => {
      box.frames_.push(now - last)
      last = now
      if (box.watching) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
}

function frames(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const box = window as unknown as { frames_: number[]; watching: boolean }
    box.watching = false
    return box.frames_.slice(1)
  })
}

function describeFrames(all: number[]): string {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `${sorted.length} frames, half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, the longest ${at(1)} ms`
}

const line = 'for (let i = 0; i < 10; i++) { console.log("a line of code", i) } // and a comment on it\n'
/** As much as a token or two of a quick model. */
const pieceLength = 20
const prose = 'The loop runs ten times; `i` is **its counter**, which nobody else changes meanwhile.\n'

describe('frames', () => {
  test('while 200 KB come at 2,000 pieces in a second, beside those of a page at rest', async ({
    program,
    open,
    service
  }) => {
    const page = await open('en')
    await signUp(page, 'en')
    await addEngine(program, service)
    await page.reload()
    await page.getByLabel(texts.en.form.detail).waitFor()
    await watchFrames(page)
    await page.waitForTimeout(2000)
    const rest = await frames(page)

    // Looking for a text in the page would cost it more than the answer does.
    let ended = () => {}
    const whole = new Promise<void>((resolve) => (ended = resolve))
    service.answer = async (answering) => {
      const started = Date.now()
      let sent = 0
      let text = ''
      for (let block = 0; text.length < 200 * 1024; block++) {
        text += `## Part ${block}\n\n${prose.repeat(8)}\n\`\`\`js part${block}.js\n${line.repeat(30)}\`\`\`\n\n`
      }
      for (let at = 0; at < text.length; at += pieceLength) {
        answering.say(text.slice(at, at + pieceLength))
        sent++
        const early = (sent / 2000) * 1000 - (Date.now() - started)
        if (early > 1) await new Promise((resolve) => setTimeout(resolve, early))
      }
      answering.end()
      ended()
    }
    await page.getByLabel(texts.en.form.detail).fill('parts')
    await watchFrames(page)
    await page.getByLabel(texts.en.form.detail).press('Control+Enter')
    await whole
    const busy = await frames(page)
    await page.getByText(texts.en.state.complete, { exact: true }).first().waitFor()
    console.log(`frames at rest: ${describeFrames(rest)}\nframes while it streams: ${describeFrames(busy)}`)
    expect(busy.length).toBeGreaterThan(0)
  })
})
