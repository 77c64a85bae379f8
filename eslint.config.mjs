import tseslint from 'typescript-eslint';

const CODE = ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'migrations/**/*.ts', 'test/**/*.{ts,tsx}'];
const TESTS = ['**/*.spec.{ts,tsx}', 'test/**/*.{ts,tsx}'];

const forbidden = (selector, message) => ({ selector, message });
const ENVIRONMENT = forbidden(
  "MemberExpression[object.name='process'][property.name='env']",
  'The environment is read once, in libs/platform/src/config.ts.',
);
const HIDDEN_CLOCK = [
  forbidden("NewExpression[callee.name='Date'][arguments.length=0]", 'Time comes from the Clock.'),
  forbidden("CallExpression[callee.name='Date']", 'Time comes from the Clock.'),
  forbidden("MemberExpression[object.name='Date'][property.name='now']", 'Time comes from the Clock.'),
];
const MOCKS = forbidden(
  "MemberExpression[object.name='jest'][property.name=/^(mock|doMock|unstable_mockModule|spyOn|fn)$/]",
  'Own code is never mocked; a fake of the outside stands in test/support.',
);
const RAW_MARKUP = [
  forbidden("JSXAttribute[name.name='dangerouslySetInnerHTML']", 'Markup is escaped, always.'),
  forbidden("Property[key.name='dangerouslySetInnerHTML']", 'Markup is escaped, always.'),
  forbidden("JSXAttribute[name.name='style']", 'Pages forbid inline styles; use a class.'),
];
const ALL = [ENVIRONMENT, ...HIDDEN_CLOCK, MOCKS, ...RAW_MARKUP];
const allBut = (...lifted) => ({
  'no-restricted-syntax': ['error', ...ALL.filter(rule => !lifted.flat().includes(rule))],
});

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'docs/',
      '.cairn*/',
      'apps/web/public/',
      'test/architecture/fixtures/',
    ],
  },
  {
    files: CODE,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...allBut(),
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // A Nest module is a class with nothing but its decorator, and a form may ask for nothing.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // Texts are spread into characters, so that no name is cut inside one; forms are classes without methods.
      '@typescript-eslint/no-misused-spread': 'off',
      // `return say(…)` ends early in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An act may promise its answer without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      // Nest declares its options as classes and is handed plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['libs/platform/src/config.ts'], rules: allBut(ENVIRONMENT) },
  { files: ['libs/kernel/src/clock.ts'], rules: allBut(HIDDEN_CLOCK) },
  { files: ['**/*.entity.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.spec.{ts,tsx}', 'migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: TESTS,
    rules: {
      ...allBut(HIDDEN_CLOCK),
      // A test says of which shape the answer is that it reads.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  { files: ['test/support/**'], rules: allBut(HIDDEN_CLOCK, ENVIRONMENT, MOCKS) },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.base],
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
);
