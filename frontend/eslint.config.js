import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import { zones } from './lint/arrows.js'
import ours from './lint/rules.js'
import svelteConfig from './svelte.config.js'

export default ts.config(
  { ignores: ['dist', 'wailsjs', 'node_modules', 'test-results'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] }
    },
    plugins: { 'import-x': importX, ours },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: zones() }],
      'import-x/no-cycle': 'error',
      'ours/no-palette-classes': 'error',
      'ours/no-unsafe': 'error',
      'svelte/no-at-html-tags': 'error',
      'max-lines': ['error', { max: 450 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-globals': ['error', 'open', 'alert', 'confirm', 'prompt', 'eval'],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'svelte/store', message: 'State lives in classes with runes.' }] }
      ]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'ours/no-literal-text': 'error',
      'max-lines': ['error', { max: 250 }],
      // The linter sees any where svelte-check knows the types of components.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off'
    }
  },
  {
    files: ['src/lib/markdown.ts'],
    rules: { 'ours/no-unsafe': 'off' }
  },
  {
    // Tests look into what the rest must not touch, and from wherever they stand.
    files: ['**/*.test.ts', 'src/testing/**', 'e2e/**', 'lint/**', 'plugins/**', '*.ts', '*.js'],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'import-x/no-restricted-paths': 'off',
      'ours/no-unsafe': 'off',
      'ours/no-palette-classes': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off'
    }
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
)
