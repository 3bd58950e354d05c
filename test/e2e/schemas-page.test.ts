import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { createProject, shipworthy } from '../support/project.js';
import { runProgram, type ProgramResult } from './support/run-program.js';
import { jsonSchemaToolsFolder, root } from './support/tools.js';

const page = readFileSync(join(root, 'docs/schemas.md'), 'utf8');
const decision = 'shipworthy-out/gate-decision.default.json';
let project: TemporaryRepository;

/** The first fence of a language on the page. */
function fence(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? 'exit 99';
}

function run(program: string, ...args: readonly string[]): Promise<ProgramResult> {
  const PATH = [jsonSchemaToolsFolder(), process.env['PATH'] ?? ''].join(delimiter);
  return runProgram(program, args, { cwd: project.path, env: { PATH, HOME: project.path }, timeoutMs: 60_000 });
}

beforeAll(async () => {
  project = await createProject();
  cpSync(join(root, 'schemas'), join(project.path, 'schemas'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project.path, 'node_modules'));
  for (const command of ['regression-pack', 'drift-check', 'release-gate']) await shipworthy(project, [command]);
  project.write({ 'validate.py': fence('py'), 'validate.mjs': fence('js') });
}, 60_000);

afterAll(() => project.dispose());

const ways: readonly (readonly [string, () => Promise<ProgramResult>])[] = [
  ['check-jsonschema', () => run('sh', '-ec', fence('sh'))],
  ['jsonschema of Python', () => run('python', 'validate.py', 'schemas/gate-decision-v1.schema.json', decision)],
  ['Ajv', () => run('node', 'validate.mjs', 'schemas/gate-decision-v1.schema.json', decision)],
];

describe.each(ways)('what the page says of %s', (_name, validate) => {
  test('takes what Shipworthy wrote', async () => {
    expect(await validate()).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('refuses a verdict that is none, and says where', async () => {
    const before = project.read(decision);
    project.write({ [decision]: before.replace(/"verdict": ?"pass"/, '"verdict":"splendid"') });
    try {
      const { exitCode, stdout } = await validate();
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining('verdict') });
    } finally {
      project.write({ [decision]: before });
    }
  });
});

test('a newer minor is taken, another major is not', async () => {
  const before = project.read(decision);
  const version = (text: string): Promise<ProgramResult> => {
    project.write({ [decision]: before.replace(/"schemaVersion": ?"1\.\d+"/, `"schemaVersion":"${text}","inventedLater":true`) });
    return run('python', 'validate.py', 'schemas/gate-decision-v1.schema.json', decision);
  };
  expect([(await version('1.99')).exitCode, (await version('2.0')).exitCode]).toEqual([0, 1]);
  project.write({ [decision]: before });
});
