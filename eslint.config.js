import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom inside functions/. A folder may always import itself and packages.
 * A folder that is not listed here is an entry folder: the code of one deployed function.
 */
const LAYERS = {
  domain: ['schemas'],
  store: ['functions/domain', 'schemas'],
  mail: ['functions/domain', 'schemas'],
  platform: ['functions/domain', 'schemas'],
  usecases: ['functions/store', 'functions/mail', 'functions/platform', 'functions/domain', 'schemas'],
  web: [
    'functions/usecases',
    'functions/store',
    'functions/mail',
    'functions/platform',
    'functions/domain',
    'schemas',
  ],
};
const ENTRY_MAY_IMPORT = ['functions/web', ...LAYERS.web];

const DEPLOYED_INFRA = ['infra/*.ts', 'infra/!(local)/**/*.ts'];

const functionFolders = existsSync('functions')
  ? readdirSync('functions', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : [];
const entryFolders = functionFolders.filter((name) => !(name in LAYERS));

/** Restricts what the files of `target` may import to `may`, themselves and packages. */
function zone(target, may, message) {
  const own = [target].flat().filter((path) => !path.includes('*'));
  return { target, from: '.', except: [...own, ...may, 'node_modules'], message };
}

const zones = [
  ...Object.entries(LAYERS).map(([name, may]) =>
    zone(`functions/${name}`, may, `functions/${name} may import only ${may.join(', ')}.`),
  ),
  ...entryFolders.map((name) =>
    zone(
      `functions/${name}`,
      ENTRY_MAY_IMPORT,
      `functions/${name} is an entry folder: it may import web, usecases and what is below them, never another entry folder.`,
    ),
  ),
  zone('schemas', [], 'schemas imports nothing of the project.'),
  zone(
    DEPLOYED_INFRA,
    [
      'infra',
      'schemas/catalogue.ts',
      'schemas/forms.ts',
      'schemas/environment',
      'schemas/notice-ids.ts',
      'schemas/vocabulary.ts',
    ],
    'infra knows no business rule: of the rest it may import only schemas/catalogue.ts, schemas/forms.ts, schemas/environment, schemas/notice-ids.ts and schemas/vocabulary.ts.',
  ),
  {
    target: DEPLOYED_INFRA,
    from: 'infra/local',
    message: 'What is deployed does not depend on the local cloud.',
  },
  zone(
    'infra/local',
    ['infra', 'functions', 'schemas'],
    'infra/local may import only infra, functions and schemas.',
  ),
  { target: ['scripts'], from: 'test', message: 'Only tests import test.' },
];

const ZOD_MINI = {
  name: 'zod',
  message: "Write import * as z from 'zod/mini': the other forms add up to 450 KB to a function.",
};
const NO_MODULE_PATCHING = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|unmock|hoisted)$/]",
  message: 'Do not patch our modules: pass the dependency in, or use a double that behaves.',
};
const NO_TEST_LEFT_OUT = {
  selector:
    'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|todo)$/]',
  message: 'A test that does not run proves nothing.',
};
const NO_BARREL = {
  selector: 'ExportAllDeclaration',
  message: 'Import from the file that defines the name: no barrel files.',
};
const NO_ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is parsed in handler.ts or functions/platform and passed in.',
};
const SCHEMA_AT_FIRST_USE = {
  selector:
    ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > CallExpression[callee.object.name='z'][callee.property.name=/^(object|strictObject|union|discriminatedUnion|record|array)$/]",
  message:
    'Write z.lazy(() => …): made with its first use, a schema costs the start of no function (docs: speed).',
};
const NO_CLOCK_NO_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'The domain has no clock: pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain has no clock: pass the time in.',
  },
  {
    selector: 'MemberExpression[property.name=/^(random|randomUUID|randomBytes)$/]',
    message: 'The domain makes no ids: pass them in.',
  },
];

export default defineConfig(
  { ignores: ['node_modules/', 'cdk.out/', 'dist/', 'coverage/', '.local/', '.venv/', 'docs/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': ['error', NO_BARREL, NO_MODULE_PATCHING, NO_TEST_LEFT_OUT],
      'no-restricted-imports': ['error', { paths: [ZOD_MINI] }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],

      // Off or relaxed: they cost time and find nothing here.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['functions/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_BARREL, NO_ENVIRONMENT],
    },
  },
  {
    files: ['schemas/{api,cases,directory}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_BARREL, SCHEMA_AT_FIRST_USE] },
  },
  {
    files: ['functions/store/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_BARREL, NO_ENVIRONMENT, SCHEMA_AT_FIRST_USE] },
  },
  {
    files: ['functions/**/handler.ts', 'functions/platform/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', NO_BARREL] },
  },
  {
    files: ['functions/domain/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', NO_BARREL, NO_ENVIRONMENT, ...NO_CLOCK_NO_CHANCE],
      'no-restricted-imports': [
        'error',
        {
          paths: [ZOD_MINI],
          patterns: [
            { group: ['@aws-sdk/*', '@middy/*', '@aws-lambda-powertools/*'], message: 'The domain is pure.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Configuration files are read by tools that want a default export.
    files: ['*.config.{js,ts}'],
    rules: { 'import-x/no-default-export': 'off' },
  },
);
