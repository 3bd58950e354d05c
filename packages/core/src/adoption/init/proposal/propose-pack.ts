import { posix } from 'node:path';
import { schemaBase } from '@shipworthy/contract/envelope';
import type { LeftOut } from './init-plan.js';
import { renderYaml, type YamlValue } from './render-yaml.js';
import type { Contract, ContractKind, RepositoryFacts, TestCommand } from '../facts/repository-facts.js';

export const packPath = 'regression/regression-pack.yml';
export const packId = 'contracts';

/** More cases than anybody would look through in the first pull request are no help. */
const most: Readonly<Record<ContractKind, number>> = { 'openapi': 10, 'json-schema': 25, 'manifest': 20, 'interface': 20, 'report': 5, 'data': 12, 'golden': 5 };

export interface ProposedPack {
  readonly text: string;
  readonly cases: number;
  readonly contracts: readonly Contract[];
  readonly commands: readonly TestCommand[];
  readonly leftOut: readonly LeftOut[];
}

/** Cases that surely work here and now: copies of committed files, and of commands only those that were asked for. Null: nothing to guard. */
export function proposePack({ contracts, commands }: RepositoryFacts, withCommands: boolean): ProposedPack | null {
  const chosen = contracts.filter((contract) => contracts.filter(({ kind }) => kind === contract.kind).indexOf(contract) < most[contract.kind]);
  const active = withCommands ? commands : [];
  const ids = toIds(chosen.map(({ path }) => path));
  const cases: YamlValue[] = [...chosen.map((contract, index) => toCopyCase(ids[index] ?? '', contract)), ...active.map(toCommandCase)];
  if (cases.length === 0) return null;
  const rest = contracts.filter((contract) => !chosen.includes(contract));
  return {
    text: `${header}${renderYaml({ schemaVersion: 1, id: packId, version: 1, cases })}${withCommands ? '' : renderIdle(commands)}`,
    cases: cases.length,
    contracts: chosen,
    commands: active,
    leftOut: rest.length === 0 ? [] : [{ what: `${rest.length} more ${rest.length === 1 ? 'file' : 'files'} such as ${rest[0]?.path ?? ''}`, why: 'a first pack should be small enough to be read; add them by hand' }],
  };
}

const header = `# yaml-language-server: $schema=${schemaBase}regression-pack-v1.schema.json
# Files that others rely on. A case copies one, and drift-check compares the copy with the accepted baseline: a change is accepted
# on purpose (\`shipworthy drift-check --mode accept\`), never by accident. After an edit of this file: raise \`version\`, then
# \`shipworthy regression-pack --mode lock\`.
`;

/** `cp` is on every runner; on Windows it comes with Git. The file is no fixture: a fixture may not change without a new version of the pack. */
function toCopyCase(id: string, { path, as, key, delimiter, ignore }: Contract): YamlValue {
  const name = posix.basename(path);
  return {
    id,
    command: ['cp', path.startsWith('-') ? `./${path}` : path, `{out}/${name}`],
    expect: {
      files: [{
        path: name, as,
        ...(as === 'openapi' || as === 'json-schema' ? { breaking: 'only' } : {}),
        ...(key.length === 0 ? {} : { key }), ...(delimiter === null ? {} : { delimiter }), ...(ignore.length === 0 ? {} : { ignore }), ...(as === 'text' ? { normalise: ['line-endings'] } : {}),
        baseline: true,
      }],
    },
  };
}

function toCommandCase({ id, command, report }: TestCommand): YamlValue {
  return { id, command, timeout: '15m', ...(report === null ? {} : { expect: { files: [{ path: report.path, as: report.as, baseline: true }] } }) };
}

/** Ready to be switched on. */
function renderIdle(commands: readonly TestCommand[]): string {
  if (commands.length === 0) return '';
  const lines = renderYaml({ cases: commands.map(toCommandCase) }).trimEnd().split('\n').slice(1);
  const setup = commands.flatMap((one) => one.setup);
  const before = setup.length === 0 ? '' : ` The job \`regression\` of the workflow must run ${setup.map((line) => `\`${line}\``).join(' and ')} before.`;
  return [`  # Recognised, not run unless you say so: take the marks away, or run \`shipworthy init --with-commands\` instead.${before}`, ...lines.map((line) => `  # ${line.slice(2)}`), ''].join('\n');
}

/** The path with dashes; where two become one, numbered. */
function toIds(paths: readonly string[]): string[] {
  const used = new Set<string>();
  return paths.map((path) => {
    const plain = path.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9_-]+$/g, '').slice(0, 100);
    const id = plain === '' ? 'file' : plain;
    let unique = id;
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${id}-${count}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
