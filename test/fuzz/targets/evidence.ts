import { evidenceManifestSchema, releaseNotesSchema } from '@shipworthy/contract/release';
import { packManifestSchema } from '@shipworthy/contract/pack';
import { parseConfigTexts } from '../../../packages/core/src/config/read-config.js';
import { parseWithSchema } from '../../../packages/core/src/config/parse-with-schema.js';
import { parseRecord, isRecordFile, toCaseId } from '../../../packages/core/src/drift/baseline/parse-record.js';
import { parseNeeds } from '../../../packages/core/src/evidence/needs.js';
import { parseDocument } from '../../../packages/core/src/evidence/read-document.js';
import { readBag } from '../../../packages/core/src/bundle/manifest/read-bag.js';
import { readJsonManifest } from '../../../packages/core/src/bundle/manifest/read-json-manifest.js';
import { readSums } from '../../../packages/core/src/bundle/manifest/read-sums.js';
import { listHashLike, readShownHashes } from '../../../packages/core/src/bundle/readme/read-hashes.js';
import { parsePackLock } from './pack-lock.js';
import { findPlaceholders, fillPlaceholders } from '../../../packages/core/src/pack/placeholders.js';
import { readSums as readReleaseSums } from '../../../packages/core/src/release/verify/read-lists.js';
import { readWritten } from '../../../packages/core/src/release/written-file.js';
import { toCanonicalJson } from '../../../packages/core/src/json/index.js';
import { parseYamlSource } from '../../../packages/core/src/yaml/index.js';
import { must, mustBeSame, textTarget, type Target } from '../engine/target.js';
import { hexWords, jsonWords, yamlWords } from './words.js';

const fields = { files: 'files', path: 'path', sha256: 'sha256', bytes: 'bytes', area: 'area', version: 'version', commit: 'commit', repository: 'repository', platform: 'platform' };
const envelopeWords = ['"kind":', '"schemaVersion":"1.0"', '"verdict":"pass"', '"findings":[]', '"subject":{', '"run":', '"tool":{"name":"shipworthy"}', '"details":{', '"checks":['];

export const evidence: readonly Target[] = [
  {
    name: 'document', words: [...jsonWords, ...envelopeWords],
    read: async (input) => {
      const outcome = await parseDocument(input, 'document.json');
      if (outcome.state === 'refused') return `${outcome.refusal.reason} ${outcome.refusal.message.replaceAll(/\d+|".*?"/g, '0').slice(0, 120)}`;
      if (outcome.state === 'foreign') return 'foreign';
      const again = await parseDocument(Buffer.from(toCanonicalJson(outcome.read.document)), 'document.json');
      must(again.state === 'read' && again.read.contentDigest === outcome.read.contentDigest, 'written again, a document has another digest');
      return `read ${outcome.read.document.kind}`;
    },
  },
  {
    name: 'baseline-record', words: [...jsonWords, '"pack":"sample"', '"case":"alpha"', 'sha256:', '"reason":"a"'],
    read: async (input) => {
      const record = await parseRecord(input, { pack: 'sample', path: 'baselines/sample/alpha.json', name: 'alpha.json' });
      toCaseId(`${Buffer.from(input.subarray(0, 100)).toString()}.json`);
      return isRecordFile(record) ? 'record' : `${record.reason} ${record.message.replaceAll(/\d+|".*?"/g, '0').slice(0, 120)}`;
    },
  },
  textTarget('pack-lock', [...jsonWords, '"files":', 'sha256:'], (text) => parsePackLock(text)),
  textTarget('config', [...yamlWords, 'schemaVersion: 1\n', 'docSync:', 'bundles:', 'release:', 'security:', 'waivers:', 'gate:', 'tasks:', 'links:'], async (text) => {
    const config = await parseConfigTexts({ config: { path: '.github/shipworthy.yml', text }, waivers: null }, '2026-11-21');
    return Object.keys(config).sort().join(' ');
  }),
  textTarget('waivers', [...yamlWords, 'waivers:', '- rule: drift/changed', 'until: 2026-12-01', 'reason: a', 'approvedBy: a'], async (text) => {
    const { waivers } = await parseConfigTexts({ config: null, waivers: { path: 'waivers.yml', text } }, '2026-11-21');
    return String(Math.min(waivers.length, 3));
  }),
  textTarget('pack-manifest', [...yamlWords, 'schemaVersion: 1\n', 'id: a\n', 'version: 1\n', 'cases:', 'command: [node]', 'expect:', 'fixtures:', 'metrics:', 'outputs:'], (text) => {
    const manifest = parseWithSchema(parseYamlSource(text, 'regression-pack.yml'), packManifestSchema, 'regression pack');
    return `${Math.min(manifest.cases.length, 2)} ${Math.min(manifest.fixtures.length, 2)}`;
  }),
  textTarget('placeholders', ['{', '}', '{{', '{out}', '{fixture:a}', ':', '{a:'], (text) => {
    const found = findPlaceholders(text);
    const filled = fillPlaceholders(text, ({ name }) => name);
    must(found.length > 0 || filled === text.replaceAll('{{', '{'), 'fills in what is no placeholder');
    return `${Math.min(found.length, 3)} ${found[0]?.argument === null}`;
  }),
  textTarget('release-notes', [...yamlWords, 'release_notes:', 'summary: a', 'breaking: []', 'known_issues:'], (text) => {
    const { value } = readWritten({ path: 'releases/v1.0.0.yml', text }, { root: 'release_notes', schema: releaseNotesSchema, what: 'release notes' });
    return Object.keys(value).sort().join(' ');
  }),
  textTarget('needs', [...jsonWords, '"result":"success"', '"outputs":{', '"evidence":"[]"', '\\"'], (text) => {
    const jobs = parseNeeds(text) ?? [];
    const ids = jobs.map(({ id }) => id);
    mustBeSame([...ids].sort((a, b) => (a < b ? -1 : 1)), ids, 'the jobs have no order');
    return `${Math.min(jobs.length, 3)} ${(jobs[0]?.entries.length ?? 0) > 0} ${jobs[0]?.problems[0]?.slice(0, 40) ?? ''}`;
  }),
  textTarget('bundle-manifest', [...jsonWords, '"kind":"bundle-manifest"', '"schemaVersion":"1.0"', '"files":[', '"path":"a"', '"sha256":"', '"bytes":1'], (text) => {
    const { isUsable, entries, faults } = readJsonManifest({ path: 'manifest.json', text, fields });
    must(isUsable || entries.length === 0, 'lists files of a manifest that is not usable');
    for (const { line, column } of faults) must(line >= 1 && column >= 1, 'a fault without a place');
    return `${isUsable} ${Math.min(entries.length, 2)} ${faults[0]?.message.replaceAll(/\d+|".*?"/g, '0').slice(0, 60) ?? ''}`;
  }),
  textTarget('sums', hexWords, (text) => {
    const { entries, faults } = readSums(text, 'SHA256SUMS');
    const manifest = (path: string, own: string) => ({ path, text: own, fields });
    const bag = readBag({ payload: manifest('manifest-sha256.txt', text), tags: null, info: manifest('bag-info.txt', text), declaration: manifest('bagit.txt', text), prefix: '' });
    return `${Math.min(entries.length, 2)} ${faults.length > 0} ${bag.faults.length > 1} ${bag.identity.version === null}`;
  }),
  {
    name: 'release-sums', words: hexWords,
    read: (input) => {
      const { value, faults } = readReleaseSums(input);
      for (const [name, sha256] of value ?? []) must(name !== '' && /^[0-9a-f]{64}$/.test(sha256), 'lists what is no name and hash');
      return `${value?.size ?? 'none'} ${faults[0]?.replaceAll(/\d+|".*?"/g, '0').slice(0, 60) ?? ''}`;
    },
  },
  textTarget('release-manifest', [...jsonWords, '"files":[', '"assets":[', '"sha256":"'], (text) => {
    const source = parseYamlSource(text, 'manifest.json');
    const { files } = parseWithSchema(source, evidenceManifestSchema, 'manifest');
    return String(Math.min(files.length, 2));
  }),
  textTarget('shown-hashes', [...hexWords, 'sha256', 'a.txt', 'data/a.txt', '`', '|'], (text) => {
    const lines = text.split('\n');
    for (const { hash, line, column } of readShownHashes(text, ['a.txt', 'data/a.txt'], new Set())) must((lines[line - 1] ?? '').toLowerCase().startsWith(hash, column - 1), 'a hash is not where it was found');
    return String(Math.min(listHashLike(text).length, 4));
  }),
];
