import tseslint from 'typescript-eslint'

// Only rules that find bugs; form is prettier's.
export default tseslint.config(
  { ignores: ['dist', 'dist.*', 'node_modules', 'var', '.tap', 'docs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // It takes back assertions that noUncheckedIndexedAccess asks for.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // A switch counts once: a word for each of many verdicts is a table, not a maze.
      complexity: ['error', { max: 18, variant: 'modified' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/config.ts', 'test/**', 'bench/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'settings come from src/config.ts alone',
        },
      ],
    },
  },
  {
    files: ['test/**', 'bench/**'],
    rules: {
      // What a test reads back (JSON, rows) is checked by its assertions, not by types.
      '@typescript-eslint/no-explicit-any': 'off',
      complexity: 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
)
