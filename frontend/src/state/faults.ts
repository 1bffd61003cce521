import { tick } from 'svelte'
import type { AppError } from '../backend/error'

/** The message of one input, if the failure is about it. */
export function messageFor(
  error: AppError | undefined,
  field: string,
  tell: (error: AppError) => string
): string | undefined {
  return error?.field === field ? tell(error) : undefined
}

/** Puts the focus into the input at fault, or the first one that a failure may be about. */
export async function focusFault(form: HTMLFormElement | undefined, error: AppError | undefined): Promise<void> {
  await tick()
  if (!form || !error) return
  const input = error.field === '' ? null : form.querySelector<HTMLInputElement>(`[name="${CSS.escape(error.field)}"]`)
  input?.focus()
  input?.select()
}
