// A test runner for Stryker that keeps sources and their dependencies loaded: a mutant costs the tests that reach it and nothing else. Modules of tests
// are loaded anew for every mutant, since they keep state (folders they made, templates); sources only for a mutant that is evaluated while loading.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { openLoader } from './module-loader.mjs';
import { fileOf, runTestFile } from './test-files.mjs';

/** Ids of mutants that every test of a scope reaches in the hooks around them. */
class Coverage {
  #shared = new Map();

  constructor(namespace) {
    this.namespace = namespace;
    this.all = namespace.mutantCoverage ??= { static: {}, perTest: {} };
  }

  enter(ids) {
    const key = ids.length === 0 ? undefined : ids.length === 1 ? ids[0] : `scope ${this.#shared.size}`;
    if (ids.length > 1) this.#shared.set(key, ids);
    this.namespace.currentTestId = key;
  }

  /** What hooks reached counts for each of their tests. */
  settle() {
    for (const [key, ids] of this.#shared) {
      for (const id of ids) {
        const own = (this.all.perTest[id] ??= {});
        for (const [mutant, count] of Object.entries(this.all.perTest[key] ?? {})) own[mutant] = (own[mutant] ?? 0) + count;
      }
      delete this.all.perTest[key];
    }
    this.#shared.clear();
    return structuredClone(this.all);
  }
}

export class WarmRunner {
  static inject = tokens(commonTokens.options);
  #namespace = (globalThis.__stryker__ ??= {});
  #coverage = new Coverage(this.#namespace);
  /** How often a file of tests noticed something: those that notice much go first. */
  #kills = new Map();

  constructor({ warm: { tests, leaveOut } }) {
    this.root = process.cwd();
    const files = tests.flatMap((pattern) => globSync(pattern).map((file) => file.replaceAll('\\', '/')));
    this.files = [...new Set(files)].filter((file) => !leaveOut.includes(file)).toSorted();
    this.loader = openLoader(this.root);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.on('unhandledRejection', () => undefined);
    // Everything is loaded once, without running: from here on it is known what depends on what.
    await this.#runFiles(this.files, { isChosen: () => false, onResult: () => true });
  }

  async #runFiles(files, { isChosen, onResult }) {
    for (const file of files) {
      const run = { isChosen, onResult, onScope: (ids) => this.#coverage.enter(ids) };
      if (!(await runTestFile(() => this.loader.importTest(join(this.root, file)), file, run))) break;
    }
    this.#namespace.currentTestId = undefined;
    process.exitCode = undefined;
  }

  async #runTests(files, isChosen, isBailing) {
    const tests = [];
    const onResult = ({ id, failure, milliseconds }) => {
      const common = { id, name: id, fileName: join(this.root, fileOf(id)), timeSpentMs: Math.round(milliseconds) };
      tests.push(failure === null ? { ...common, status: TestStatus.Success } : { ...common, status: TestStatus.Failed, failureMessage: failure });
      return failure === null || !isBailing;
    };
    await this.#runFiles(files, { isChosen, onResult });
    return { status: DryRunStatus.Complete, tests };
  }

  #killsOf(file) {
    return this.#kills.get(file) ?? 0;
  }

  /** Files of tests that reach a module by imports. */
  #dependentTests(module) {
    const urls = this.loader.dependentsOf(module);
    return new Set(this.files.filter((file) => urls.has(pathToFileURL(join(this.root, file)).href)));
  }

  async dryRun() {
    const first = await this.#runTests(this.files, () => true, false);
    const mutantCoverage = this.#coverage.settle();
    // Nothing may be left behind that a second run stumbles over, or mutants would be killed by those before them.
    const second = await this.#runTests(this.files, () => true, false);
    const failed = second.tests.find(({ status }) => status === TestStatus.Failed);
    if (failed !== undefined && first.tests.every(({ status }) => status !== TestStatus.Failed)) return { status: DryRunStatus.Error, errorMessage: `Passes once only: ${failed.name}\n${failed.failureMessage}` };
    return { ...first, mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation, disableBail }) {
    const chosen = testFilter === undefined ? null : new Set(testFilter);
    const names = chosen === null ? this.#dependentTests(sandboxFileName) : new Set(testFilter.map(fileOf));
    const files = this.files.filter((file) => names.has(file)).toSorted((a, b) => this.#killsOf(b) - this.#killsOf(a));
    this.#namespace.hitLimit = hitLimit;
    this.#namespace.hitCount = hitLimit === undefined ? undefined : 0;
    this.#namespace.activeMutant = activeMutant.id;
    if (mutantActivation === 'static') this.loader.renew(sandboxFileName);
    const start = performance.now();
    const result = await this.#runTests(files, (id) => chosen === null || chosen.has(id), !disableBail);
    const limited = determineHitLimitReached(this.#namespace.hitCount, hitLimit);
    this.#namespace.activeMutant = undefined;
    this.loader.renew(null);
    const killer = result.tests.find(({ status }) => status === TestStatus.Failed);
    if (killer !== undefined) this.#kills.set(fileOf(killer.id), this.#killsOf(fileOf(killer.id)) + 1);
    return { ...toMutantRunResult(limited ?? result), duration: Math.round(performance.now() - start) };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'warm', WarmRunner)];
