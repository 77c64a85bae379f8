const libs = [
  'kernel',
  'platform',
  'redaction',
  'practice',
  'accounts',
  'programmes',
  'forms',
  'equality',
  'people',
  'letters',
  'referrals',
  'vetting',
  'training',
  'recruitment',
  'assessment',
  'matching',
  'mentoring',
  'supervision',
  'organisation',
  'casefile',
  'evidence',
];

export default {
  testEnvironment: 'node',
  testRegex: '.*\\.spec\\.tsx?$',
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    ...Object.fromEntries(libs.map(lib => [`^#${lib}$`, `<rootDir>/libs/${lib}/src/index.ts`])),
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
