import { quote } from './names.mjs';

/** The words: inputs, details of the document, rules. */
export function contractFiles(names) {
  const { name, kind, area } = names;
  const folder = `packages/contract/src/${area}`;
  return [
    [`packages/contract/src/inputs/${name}.ts`, renderInputs(names)],
    [`${folder}/${kind}.ts`, renderDetails(names)],
    [`${folder}/index.ts`, `export { ${names.kindCamel}Schema, type ${names.kindPascal}Details } from './${kind}.js';\n`],
    [`packages/contract/src/rules/${area}-rules.ts`, renderRules(names)],
  ];
}

function renderInputs({ name, words, title, camel }) {
  return `import * as z from 'zod/mini';
import { commonInputs, commonOutputs, hostedInputs, policyFrom } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { list } from './input-field.js';
import { once } from './once.js';

const inputs = once(() => z.strictObject({
  files: list('Globs of the files that are judged; \`!\` excludes.', { placeholder: 'glob' }),
  ...commonInputs,
  'policy-from': policyFrom,
  ...hostedInputs,
}));

export const ${camel} = {
  name: '${name}',
  title: 'Shipworthy ${words}',
  description: ${quote(`${title}.`)},
  get inputs() {
    return inputs();
  },
  outputs: { ...commonOutputs },
  examples: [{ command: "shipworthy ${name} --files '**/*.md'", does: 'judge these files' }],
  branding: { icon: 'check-circle', color: 'blue' },
} as const satisfies CommandSpec;
`;
}

function renderDetails({ kind, kindCamel, kindPascal, title }) {
  return `import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { outcomeSchema } from '../words/index.js';

const ${kindCamel}DetailsSchema = z.looseObject({
  /** Every file that was judged, sorted by path. */
  files: z.array(z.looseObject({ path: z.string(), lines: z.int().check(z.nonnegative()), outcome: outcomeSchema })),
});
export type ${kindPascal}Details = z.infer<typeof ${kindCamel}DetailsSchema>;

/** ${title}. */
export const ${kindCamel}Schema = documentSchema('${kind}', ${kindCamel}DetailsSchema);
`;
}

function renderRules({ area, rule }) {
  return `import type { Rule } from './rule.js';

export const ${area}Rules = {
  '${rule}': { title: 'A file is empty', why: 'Who reads it learns nothing, and nobody sees that something is missing.', remedy: 'Write what the file is for, or remove it.', keys: ['item'] },
} as const satisfies Record<string, Rule>;
`;
}

/** The capability: collect, judge, run. */
export function coreFiles(names) {
  const { name, area, pascal } = names;
  const folder = `packages/core/src/${area}`;
  return [
    [`${folder}/index.ts`, `export { run${pascal}, type ${pascal}Inputs } from './run-${name}.js';\n`],
    [`${folder}/collect-${area}.ts`, renderCollect(names)],
    [`${folder}/judge-${area}.ts`, renderJudge(names)],
    [`${folder}/run-${name}.ts`, renderRun(names)],
  ];
}

function renderCollect({ areaPascal }) {
  return `import { relative } from 'node:path';
import { expandGlobs, readTextFile, toPosixPath } from '../files/index.js';
import type { Workspace } from '../workspace/index.js';

/** A file as it is judged. */
export interface ${areaPascal}File {
  readonly path: string;
  readonly lines: number;
}

const largestFile = 4 * 1024 * 1024;

/**
 * The files that globs match, sorted. What we wrote ourselves is not among them.
 * @throws ShipworthyError \`config/unreadable\`, \`config/too-large\`, \`config/not-utf8\`
 */
export async function collect${areaPascal}(workspace: Workspace, globs: readonly string[]): Promise<${areaPascal}File[]> {
  const own = toPosixPath(relative(workspace.root, workspace.out));
  const paths = await expandGlobs(workspace.root, globs, { ignore: [\`\${own}/**\`] });
  const files: ${areaPascal}File[] = [];
  for (const path of paths) files.push({ path, lines: countLines(await readTextFile(workspace.resolve(path), { maxBytes: largestFile, displayPath: path })) });
  return files;
}

function countLines(text: string): number {
  return text.split('\\n').filter((line) => line.trim() !== '').length;
}
`;
}

function renderJudge({ area, areaPascal, kindPascal, rule }) {
  return `import type { ${kindPascal}Details } from '@shipworthy/contract/${area}';
import type { FindingDraft } from '../evidence/index.js';
import type { ${areaPascal}File } from './collect-${area}.js';

export interface ${areaPascal}Judgement {
  /** Everything that was judged, whether or not there are findings. */
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: ${kindPascal}Details;
}

/** Whether every file says something. */
export function judge${areaPascal}(files: readonly ${areaPascal}File[]): ${areaPascal}Judgement {
  const findings = files.filter(({ lines }) => lines === 0).map(toFinding);
  const empty = new Set(findings.map(({ check }) => check));
  return {
    checks: files.map(({ path }) => toCheck(path)),
    findings,
    details: { files: files.map(({ path, lines }) => ({ path, lines, outcome: empty.has(toCheck(path)) ? 'fail' : 'pass' })) },
  };
}

function toFinding({ path, lines }: ${areaPascal}File): FindingDraft {
  return { rule: '${rule}', keys: { item: path }, check: toCheck(path), outcome: 'fail', message: \`\${path} is empty.\`, expected: 'at least one line', actual: lines, location: { path, line: 1 } };
}

function toCheck(path: string): string {
  return \`item:\${path}\`;
}
`;
}

function renderRun({ camel, pascal, area, areaPascal, kind }) {
  return `import { ShipworthyError } from '@shipworthy/contract/errors';
import type { ${camel}, InputsOf } from '@shipworthy/contract/inputs';
import { resolvePolicy, type ResolvedPolicy } from '../config/index.js';
import { buildDocument, collectSubject, judge, toDate, toExitCode, toFileInput, writeEvidence, type CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace, type Workspace } from '../workspace/index.js';
import { collect${areaPascal} } from './collect-${area}.js';
import { judge${areaPascal}, type ${areaPascal}Judgement } from './judge-${area}.js';

export type ${pascal}Inputs = InputsOf<typeof ${camel}>;

interface Run {
  readonly inputs: ${pascal}Inputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly startedAt: Date;
}

/**
 * Judges the files it is given.
 * @throws ShipworthyError \`usage/*\`, \`config/*\`, \`path/*\`, \`output/not-writable\`; what the files say is never thrown
 */
export async function run${pascal}(inputs: ${pascal}Inputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  if (inputs.files.length === 0) throw new ShipworthyError('usage/invalid-input', 'Nothing says which files to judge.', { hint: "Give \`files\`, such as \`files: '**/*.md'\`." });
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const judged = judge${areaPascal}(await collect${areaPascal}(workspace, inputs.files));
  const document = await writeReport({ inputs, host, workspace, policy, startedAt }, judged);
  return { out: workspace.out, documents: [document], notes: [], outputs: {}, exitCode: toExitCode([document.document.verdict], inputs['fail-on']) };
}

async function writeReport({ inputs, host, workspace, policy, startedAt }: Run, { checks, findings, details }: ${areaPascal}Judgement) {
  const key = inputs.key ?? 'default';
  const { waivers, reasons } = policy.config;
  const judgement = judge({ checks, findings: [...policy.findings, ...findings], waivers, waiversAsOf: toDate(host.now()), reasons, key });
  const document = buildDocument(host, {
    kind: '${kind}', key, partial: false, subject: await collectSubject(host, workspace.git, policy.baseCommit),
    inputs: await Promise.all(details.files.map(({ path }) => toFileInput('file', { path, absolute: workspace.resolve(path) }))),
    policy: policy.policy, judgement, details, startedAt,
  });
  return writeEvidence(host, workspace.out, { document });
}
`;
}
