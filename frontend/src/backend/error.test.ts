import { describe, expect, it } from 'vitest'
import { autocode } from '../../wailsjs/go/models'
import { AppError, codes } from './error'

describe('AppError.from', () => {
  it('reads what the bridge writes, inside an Error or not', () => {
    const text = JSON.stringify({ code: 'throttled', field: 'email', reason: 'r', message: 'm', retryAt: 5 })
    for (const thrown of [text, new Error(text)]) {
      const error = AppError.from(thrown)
      expect(error).toMatchObject({ code: 'throttled', field: 'email', reason: 'r', message: 'm', retryAt: 5 })
      expect(error).toBeInstanceOf(Error)
    }
  })

  it('passes its own through', () => {
    const error = new AppError('quota')
    expect(AppError.from(error)).toBe(error)
  })

  it.each([
    ['text that is no JSON', 'Something broke'],
    ['an unknown code', '{"code":"novel"}'],
    ['JSON without a code', '{"a":1}'],
    ['null', 'null'],
    ['no text at all', { code: 'quota' }],
    ['nothing', undefined]
  ])('takes %s for internal', (_, thrown) => {
    expect(AppError.from(thrown).code).toBe('internal')
  })

  it('ignores fields of another kind', () => {
    const error = AppError.from('{"code":"invalid","field":7,"retryAt":"soon"}')
    expect(error).toMatchObject({ code: 'invalid', field: '', retryAt: 0 })
  })
})

describe('codes', () => {
  it('are those of the program', () => {
    expect([...codes].sort()).toEqual(Object.values(autocode.Code).sort())
  })
})
