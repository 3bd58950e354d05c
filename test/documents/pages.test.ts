import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { configSchema } from '@shipworthy/contract/config';
import { doctorChecks } from '@shipworthy/contract/doctor';
import { errorCodes, isShipworthyError } from '@shipworthy/contract/errors';
import { commandSpecs, inputsOfFace, localCommandSpecs, parseInputs, type CommandSpec } from '@shipworthy/contract/inputs';
import { packManifestSchema } from '@shipworthy/contract/pack';
import { rules } from '@shipworthy/contract/rules';
import { parse } from 'yaml';
import { repositoryRoot } from '../support/project.js';

interface Fence {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const pages = readdirSync(join(repositoryRoot, 'docs')).filter((name) => name.endsWith('.md'));

/** Fenced blocks, also those that belong to items of a list. */
function fencesOf(page: string): readonly Fence[] {
  const text = readFileSync(join(repositoryRoot, 'docs', page), 'utf8');
  return [...text.matchAll(/^( *)```([a-z]+)\n([\s\S]*?)^\1```$/gm)].map(({ index, 1: indent = '', 2: language = '', 3: body = '' }) => ({ page, language, line: text.slice(0, index).split('\n').length, text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }));
}

const fences = pages.flatMap(fencesOf);
/** `docs/adr` looks like a rule, and `actions/checkout` like a check of the doctor. */
const isFolder = (path: string): boolean => existsSync(join(repositoryRoot, path));
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const configBlocks = ['packs', 'bundles', 'docSync', 'gate', 'release', 'waivers', 'reasons', 'remoteBaselines', 'security'];

/** Faults of what looks like a part of our configuration or of a pack; null for other YAML (workflows, pieces of cases). */
function faultsOf(value: unknown): readonly string[] | null {
  if (!isRecord(value)) return null;
  const keys = Object.keys(value).filter((key) => key !== 'schemaVersion');
  const isConfig = keys.length > 0 && keys.every((key) => configBlocks.includes(key));
  const isPack = Array.isArray(value['cases']);
  if (!isConfig && !isPack) return null;
  const result = isPack ? packManifestSchema.safeParse({ schemaVersion: 1, id: 'a', version: 1, ...value }) : configSchema.safeParse({ schemaVersion: 1, ...value });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** Steps of a workflow that name an action of ours which does not exist, or give it what it does not take. Expressions stand for anything. */
function faultsOfSteps(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(faultsOfSteps);
  if (!isRecord(value)) return [];
  const uses = /^shipworthy\/shipworthy(?:\/actions\/([a-z-]+))?@/.exec(String(value['uses']));
  if (uses === null) return Object.values(value).flatMap(faultsOfSteps);
  const spec = commandSpecs.find(({ name }) => name === (uses[1] ?? 'release-gate'));
  if (spec === undefined) return [`there is no action ${uses[1] ?? ''}`];
  const given = isRecord(value['with']) ? value['with'] : {};
  return faultsOfInputs(spec, Object.fromEntries(Object.entries(given).filter(([name, text]) => !String(text).includes('${{') || !isOffered(spec, name)).map(([name, text]) => [name, String(text)])), 'action');
}

const isOffered = (spec: CommandSpec, input: string): boolean => inputsOfFace(spec, 'action').some(({ name }) => name === input);

function faultsOfInputs(spec: CommandSpec, values: Readonly<Record<string, string>>, face: 'action' | 'command'): readonly string[] {
  try {
    parseInputs(spec, { values, face });
    return [];
  } catch (error) {
    if (isShipworthyError(error)) return error.faults.map(({ message }) => message);
    throw error;
  }
}

/** Words as a shell would make them, as far as our pages need one: quotes, no expansions. What follows `#`, `&&` or `|` is another matter. */
function toWords(line: string): string[] {
  const words = [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word);
  const end = words.findIndex((word) => /^(#|&&|\|\|?|;|>|<)/.test(word));
  return (end < 0 ? words : words.slice(0, end)).map((word) => word.replaceAll(/["']/g, ''));
}

const specs: readonly CommandSpec[] = [...commandSpecs, ...localCommandSpecs];
const others = ['explain', 'demo', 'report', 'help', '--version', '--help'];
const global = ['format', 'color', 'quiet', 'debug', 'help'];

/** What is wrong with `shipworthy …` as a page shows it. */
function faultsOfCommand([name = '', ...words]: readonly string[]): readonly string[] {
  const spec = specs.find((one) => one.name === name);
  if (spec === undefined) return others.includes(name) ? [] : [`there is no command ${name}`];
  const metas = new Map(inputsOfFace(spec, 'command').map(({ name: input, meta }) => [input, meta]));
  const values: Record<string, string> = {};
  for (let index = 0; index < words.length; index += 1) {
    const [, flag = '', given] = /^--([a-z-]+)(?:=(.*))?$/.exec(words[index] ?? '') ?? [];
    if (flag === '') return [`${words[index] ?? ''} is no flag`];
    const takesNone = metas.get(flag)?.type === 'flag' || ['quiet', 'debug', 'help'].includes(flag);
    const value = given ?? (takesNone ? 'true' : words[(index += 1)]);
    if (value === undefined) return [`--${flag} has no value`];
    // Placeholders stand for a number or a file; only what the page spells out is held to the choices.
    if (!global.includes(flag)) values[flag] = /[<…$]/.test(value) && metas.get(flag)?.type === 'integer' ? '1' : value;
  }
  return faultsOfInputs(spec, values, 'command');
}

describe('what the pages show', () => {
  test.each(fences.filter(({ language }) => language === 'yaml').map((fence) => [`${fence.page}:${fence.line}`, fence.text]))('YAML of %s parses, and is configuration if it looks like it', (_, text) => {
    const value: unknown = parse(text.replaceAll('<sha>', '0000'));
    expect([...(faultsOf(value) ?? []), ...faultsOfSteps(value)]).toEqual([]);
  });

  test('every command exists and takes what it is given', () => {
    const shown = fences.filter(({ language }) => language === 'sh').flatMap(({ page, line, text }) => text.replaceAll(/\\\n\s*/g, '').split('\n').flatMap((one) => {
      const found = /^\s*shipworthy (.*)$/.exec(one);
      return found === null ? [] : [{ at: `${page}:${line}`, command: found[1] ?? '' }];
    }));
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.flatMap(({ at, command }) => faultsOfCommand(toWords(command)).map((fault) => `${at}: ${command}: ${fault}`))).toEqual([]);
  });
});

describe('the page of every action', () => {
  test.each(commandSpecs.map(({ name }) => name))('%s says what goes in, what comes out, how it is used, where it ends and what may go wrong', (name) => {
    const text = readFileSync(join(repositoryRoot, 'docs', `${name}.md`), 'utf8');
    const missing = ['<!-- generated:inputs-and-outputs -->', '## Limits', '## Troubleshooting'].filter((heading) => !text.includes(`\n${heading}\n`));
    const own = fences.filter(({ page }) => page === `${name}.md`).map(({ language, text: shown }) => ({ language, isUse: shown.includes(`actions/${name}@`) || shown.includes('shipworthy/shipworthy@') }));
    expect({ missing, commands: own.some(({ language }) => language === 'sh') || name === 'release-gate', workflow: own.some(({ isUse }) => isUse) }).toEqual({ missing: [], commands: true, workflow: true });
  });

  /** As GitHub names what is asked of it: `git/get-ref`. */
  const isOperation = (name: string): boolean => /^(?:get|list|create|update|delete|upload|download)-/.test(name);

  test.each(pages)('%s names no rule, error or reason that does not exist', (page) => {
    const known = new Set([...Object.keys(rules), ...Object.keys(errorCodes), ...Object.keys(doctorChecks)]);
    const areas = new Set([...known].map((id) => id.split('/')[0]));
    const text = readFileSync(join(repositoryRoot, 'docs', page), 'utf8');
    const named = [...text.matchAll(/`([a-z]+)\/([a-z-]+)`/g)].filter(([, area = '', name = '']) => areas.has(area) && area !== 'actions' && !isFolder(`${area}/${name}`) && !isOperation(name)).map(([, area, name]) => `${area}/${name}`);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('and would be noticed if it were wrong', () => {
  test.each([
    ['gate: { requires: [] }', 1], ['docSync: { areas: [{ id: a, when: b, require: [] }] }', 1], ['cases: [{ id: a, command: x }]', 1], ['gate: { require: [] }', 0],
  ])('%s', (text, faults) => expect(faultsOf(parse(text))).toHaveLength(faults));
  test('other YAML is not ours to judge', () => expect(faultsOf(parse('jobs: {}'))).toBeNull());
  test.each([
    ['drift-chek', 'no command'], ['drift-check --basline x', 'basline'], ['drift-check --mode accept-all', 'mode'], ['release-gate --require', 'no value'], ['drift-check x', 'no flag'],
  ])('%s', (command, fault) => expect(faultsOfCommand(toWords(command)).join()).toContain(fault));
  test.each([
    ['actions/drift-chek@0', 'no action'], ['actions/drift-check@0, with: { basline: x }', 'basline'], ['@0, with: { mode: self-test }', 'mode'], ["@0, with: { needz: '${{ toJSON(needs) }}' }", 'needz'],
  ])('uses: %s', (uses, fault) => expect(faultsOfSteps(parse(`steps: [{ uses: shipworthy/shipworthy${uses.startsWith('@') ? '' : '/'}${uses} }]`)).join()).toContain(fault));
  test('comments and quotes are read as a shell reads them', () => expect(toWords("drift-check --reason 'new field, #12'   # why")).toEqual(['drift-check', '--reason', 'new field, #12']));
});
