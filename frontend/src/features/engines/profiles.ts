import type { Preset, Profile } from '../../backend/backend'

/** A service that is about to be set up. */
export function blank(preset: Preset): Profile {
  return {
    id: '',
    preset: preset.id,
    name: preset.name,
    baseUrl: preset.baseUrl,
    model: '',
    key: '',
    dropKey: false,
    hasKey: false,
    temperature: -1,
    maxTokens: 0,
    default: false
  }
}

/** Takes the address and the name of another kind, unless the name is the person's own. */
export function switchPreset(profile: Profile, to: Preset, all: readonly Preset[]): Profile {
  const named = profile.name !== '' && !all.some((preset) => preset.name === profile.name)
  return { ...profile, preset: to.id, name: named ? profile.name : to.name, baseUrl: to.baseUrl, model: '' }
}

/** Reads a number that may be left out; undefined if it is none. */
export function optionalNumber(text: string, missing: number): number | undefined {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return missing
  const number = Number(trimmed)
  return Number.isFinite(number) && number >= 0 ? number : undefined
}
