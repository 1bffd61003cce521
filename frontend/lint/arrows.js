/**
 * Who may import whom, from the folder below src: whatever is not listed is
 * forbidden. A test makes sure that the rule fires.
 */
export const arrows = {
  lib: [],
  backend: [],
  ui: ['lib'],
  state: ['backend', 'lib'],
  i18n: ['backend', 'lib'],
  features: ['ui', 'state', 'i18n', 'lib', 'backend'],
  views: ['features', 'ui', 'state', 'i18n', 'lib', 'backend']
}

/** The features. They never import each other. */
export const features = [
  'account',
  'answer',
  'engines',
  'history',
  'library',
  'network',
  'request',
  'settings',
  'shell',
  'start',
  'stats'
]

const bridge = 'Only backend/wails.ts knows the generated bindings.'

/** The zones of import-x/no-restricted-paths. */
export function zones() {
  const all = Object.keys(arrows)
  const between = all.flatMap((from) =>
    all
      .filter((to) => to !== from && !arrows[from].includes(to))
      .map((to) => ({ target: `./src/${from}`, from: `./src/${to}`, message: `${from} does not know ${to}.` }))
  )
  const apart = features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'A feature does not know another; a view joins them.'
  }))
  const outside = all
    .filter((from) => from !== 'backend')
    .map((from) => ({ target: `./src/${from}`, from: './wailsjs', message: bridge }))
  const others = { target: './src/backend/!(wails).ts', from: './wailsjs', message: bridge }
  const behind = ['ui', 'state', 'i18n', 'features', 'views', 'lib'].map((from) => ({
    target: `./src/${from}`,
    from: './src/backend/!(backend|error).ts',
    message: 'What is behind the backend is chosen in main.ts.'
  }))
  return [...between, ...apart, ...outside, others, ...behind]
}
