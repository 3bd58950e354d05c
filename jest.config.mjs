export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/actions', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/test/e2e/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  transform: { '^.+\\.ts$': '<rootDir>/packages/tooling/src/jest-esbuild.mjs' },
  globalSetup: '<rootDir>/packages/tooling/src/jest-temporary-folder.mjs',
  coverageProvider: 'v8',
  collectCoverageFrom: ['packages/*/src/**/*.ts'],
  cacheDirectory: '<rootDir>/.cache/jest',
  // Most tests wait for processes that they started, so both of two cores are used.
  maxWorkers: '100%',
  // A worker never gives back the modules of the files it has run (some 10 MB each). In a large one every start of a process and every
  // collection of garbage takes many times as long, so it is replaced by a new one. This is of its heap.
  workerIdleMemoryLimit: '120MB',
  testTimeout: 30_000,
};
