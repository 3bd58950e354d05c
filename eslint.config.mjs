import tseslint from 'typescript-eslint';
import { layers, toForbiddenPattern } from './packages/tooling/src/layers.mjs';

const sources = ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts'];
const tests = ['packages/*/test/**/*.ts', 'actions/*/test/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const scripts = ['**/*.mjs', '**/*.js'];

/** Restricted syntax that every source obeys. The environment package alone may read `process.env`. */
const restrictedSyntax = [
  { selector: 'ExportAllDeclaration', message: 'An index names what it exports.' },
  { selector: 'TSEnumDeclaration', message: 'Use a list of words `as const`.' },
  { selector: 'TSNonNullExpression', message: 'Say what happens when it is null.' },
];
const processEnv = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only packages/environment reads the environment; take it as a parameter.' };

const layerRules = layers.map((layer) => ({
  name: `layer/${layer.name}`,
  files: [`${layer.folder}/src/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: [{ regex: toForbiddenPattern(layer), message: `${layer.name} may not import this (packages/tooling/src/layers.mjs).` }],
    }],
    'no-restricted-syntax': ['error', ...restrictedSyntax, ...(layer.name === 'environment' || layer.name === 'testkit' ? [] : [processEnv])],
  },
}));

export default tseslint.config(
  { name: 'ignored', ignores: ['dist/', 'coverage/', '.cache/', '.tools/', '**/generated/', '**/fixtures/', 'examples/', '**/shipworthy-out/', 'shipworthy-demo/'] },
  { name: 'scripts', files: scripts, languageOptions: { ecmaVersion: 'latest', sourceType: 'module' }, rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-unreachable': 'error', 'max-lines': ['error', 300] } },
  {
    name: 'typescript',
    files: [...sources, ...tests],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A function without `await` may still have to answer with a promise; a port's shape is not its implementation's choice.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    name: 'sources',
    files: sources,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  ...layerRules,
  {
    name: 'tests',
    files: tests,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: '@jest/globals', name: ['test', 'describe'] }] }],
    },
  },
);
