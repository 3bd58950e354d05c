import { createServer, type Server } from 'node:http';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LanguageServer } from './support/language-server.js';
import { root } from './support/tools.js';

const published = 'https://shipworthy.github.io/shipworthy/schemas/';
const page = readFileSync(join(root, 'docs/editor-help.md'), 'utf8');
/** The catalogue as the page shows it. */
const catalogue = /```json\n(\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/schema-catalog\.json"[\s\S]*?)```/.exec(page)?.[1] ?? '';

let folder: string;
let site: Server;
let address: string;

/** The site that the schemas are published on, on this machine: the addresses in what it gives lead back to it. */
function openSite(): Promise<Server> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const text = name === 'catalog.json' ? catalogue : readFileSync(join(root, 'schemas', name), 'utf8');
    response.setHeader('content-type', 'application/json').end(text.replaceAll(published, address));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'editor-')));
  cpSync(join(root, 'schemas'), join(folder, 'schemas'), { recursive: true });
  mkdirSync(join(folder, '.github'));
  site = await openSite();
  const bound = site.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
});

afterAll(() => {
  site.close();
  site.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const offline = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
const config = 'schemaVersion: 1\ngate:\n  maxWarnings: 3\n  \n';

describe('a line at the top of the file, as the starter files have it', () => {
  const modeline = '# yaml-language-server: $schema=../schemas/shipworthy-config-v1.schema.json\n';
  let server: LanguageServer;

  beforeAll(async () => {
    server = await LanguageServer.start(folder, offline);
  });

  afterAll(() => server.close());

  test('makes the editor offer keys, and say what they mean', async () => {
    const path = join(folder, '.github/shipworthy.yml');
    const text = `${modeline}${config}`;
    expect(await server.open(path, text)).toEqual([]);
    const offered = await server.at('completion', path, [text, 'maxWarnings: 3\n  ']);
    for (const key of ['require', 'advisory', 'allowSkipped', 'exempt', 'acceptHeadPolicy', 'levels']) expect(offered).toContain(`"label":"${key}"`);
    expect(offered).not.toContain('"label":"packs"');
    expect(offered).toContain('Ids of jobs that may be skipped.');
    const hover = await server.at('hover', path, [text, 'maxWarnings']);
    expect(hover).toContain('More warnings than this fail. Where it is absent, any number may pass.');
    expect(hover).toContain('10');
  });

  test('makes it underline a misspelt key, a value of the wrong type and a word that is none, each on its line', async () => {
    const found = await server.open(join(folder, '.github/misspelt.yml'), `${modeline}schemaVersion: 1\ngate:\n  maxWarning: 3\n  acceptHeadPolicy: perhaps\nreasons: { no-baseline: wran }\n`);
    expect(found.map(({ range, message }) => `${range.start.line + 1}: ${message}`).toSorted()).toEqual([
      expect.stringMatching(/^4: .*maxWarning/),
      expect.stringMatching(/^5: .*boolean/),
      expect.stringMatching(/^6: .*warn/),
    ]);
  });

  test.each([
    ['regression-pack', 'schemaVersion: 1\nid: a\nversion: 1\ncases:\n  - id: a\n    command: [node, a.mjs]\n    \n', 'a.mjs]\n    ', ['expect', 'timeout', 'metrics'], 'command', 'Program and arguments.'],
    ['shipworthy-waivers', "schemaVersion: 1\nwaivers:\n  - rule: drift/case-new\n    \n    owner: '@a'\n    reason: b\n    expires: 2027-01-31\n", 'case-new\n    ', ['path', 'fingerprint'], 'expires', 'The last day on which it holds, in UTC.'],
    ['release-calendar', 'release_calendar:\n  year: 2027\n  \n', '2027\n  ', ['minor_releases', 'major_releases'], 'year', 'The year that is planned.'],
    ['rollback-evidence', 'rollback_evidence:\n  exercise: true\n  \n', 'true\n  ', ['rollback_id', 'follow_up'], 'exercise', 'False: it was meant.'],
    ['risk-register', 'risk_register:\n  risks:\n    - id: a\n      \n', 'id: a\n      ', ['mitigation', 'trigger'], 'risks', 'One entry for each risk.'],
    ['release-notes', 'release_notes:\n  version: 1.0.0\n  \n', '1.0.0\n  ', ['known_issues', 'bump_reason'], 'version:', 'The version.'],
  ] as const)('%s: the same', async (name, body, mark, keys, key, description) => {
    const path = join(folder, `${name}.yml`);
    const text = `# yaml-language-server: $schema=schemas/${name}-v1.schema.json\n${body}`;
    await server.open(path, text);
    const offered = await server.at('completion', path, [text, mark]);
    for (const label of keys) expect(offered).toContain(`"label":"${label}"`);
    expect(await server.at('hover', path, [text, key])).toContain(description);
  });
});

describe('the files that we show, and those that we live by', () => {
  const shown = ['.github/shipworthy.yml', 'test/compatibility/regression-pack.yml', ...readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).map((path) => `examples/${path}`)]
    .filter((path) => path.endsWith('.yml') && /^# yaml-language-server: /.test(readFileSync(join(root, path), 'utf8')));
  let server: LanguageServer;

  beforeAll(async () => {
    server = await LanguageServer.start(root, offline);
  });

  afterAll(() => server.close());

  test('there are some of each kind', () => {
    for (const name of ['shipworthy-config', 'regression-pack', 'release-calendar', 'release-notes', 'risk-register', 'rollback-evidence']) {
      expect(shown.filter((path) => readFileSync(join(root, path), 'utf8').includes(`schemas/${name}-v1.schema.json`))).not.toEqual([]);
    }
  });

  test.each(shown)('%s: nothing is underlined', async (path) => {
    expect(await server.open(join(root, path), readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });
});

test('the settings of the page give the same help to every file that they name', async () => {
  const settings: { 'yaml.schemas': Readonly<Record<string, unknown>> } = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  const schemas = Object.fromEntries(Object.entries(settings['yaml.schemas']).map(([url, files]) => [url.replace(published, address), files]));
  const server = await LanguageServer.start(folder, { ...offline, schemas });
  try {
    const text = 'schemaVersion: 1\nid: a\nversion: 1\ncase: []\n';
    expect((await server.open(join(folder, 'packs/one.yml'), text)).map(({ message }) => message).join()).toContain('case');
    expect((await server.open(join(folder, '.github/shipworthy.yml'), text)).map(({ message }) => message).join()).toContain('id');
  } finally {
    await server.close();
  }
});

describe('the catalogue of the page', () => {
  test('names schemas that exist, by the addresses that they have', () => {
    const { schemas }: { schemas: readonly { url: string; fileMatch: readonly string[]; name: string; description: string }[] } = JSON.parse(catalogue);
    expect(schemas.length).toBeGreaterThan(3);
    for (const { url, fileMatch } of schemas) {
      const { $id }: { $id: string } = JSON.parse(readFileSync(join(root, 'schemas', url.slice(published.length)), 'utf8'));
      expect($id).toBe(url);
      expect(fileMatch.length).toBeGreaterThan(0);
    }
  });

  test('gives the same help to files that have no such line, by their names', async () => {
    const server = await LanguageServer.start(folder, { ...offline, schemaStore: { enable: true, url: `${address}catalog.json` } });
    try {
      const path = join(folder, '.github/shipworthy.yml');
      const found = await server.open(path, `${config}gatee: {}\n`);
      expect(found.map(({ message }) => message).join()).toContain('gatee');
      expect(await server.at('hover', path, [config, 'gate'])).toContain('demands, and what it may excuse.');
      expect(await server.open(join(folder, 'unrelated.yml'), 'gatee: {}\n')).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
