import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSchemas, type DocumentOf } from '@shipworthy/contract/documents';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { renderNotes } from '@shipworthy/report';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { buildDocument, judge } from '../../../src/evidence/index.js';
import { runReleaseEvidence } from '../../../src/release/index.js';
import { listMeasured } from '../../../src/release/notes/measured-highlights.js';
import { headCommit, policy, subject, toDriftReport, toHost, toPolicyFile } from '../../evidence/documents.js';
import { openHost } from '../opened-run.js';

const gate = (id: string, more: object = {}) => ({ id, title: id, outcome: 'pass', level: 'fail', files: [], value: 61.234567891, threshold: '>= 60', margin: 1, unit: '%', samples: 12, ...more });

function readiness(gates: readonly object[], commit = headCommit, config = ''): DocumentOf<'bundle-readiness'> {
  const host = toHost();
  const details = {
    bundle: null, candidate: { version: '1.4.0', commit }, profile: null, redaction: null, blockers: [],
    areas: [{ name: 'Telemetry', outcome: 'pass', files: 1, bytes: 1, manifest: null, readme: null, requirements: [], gates }],
  };
  const judgement = judge({ checks: ['gate'], findings: [], waivers: [], waiversAsOf: '2027-01-15', reasons: {}, key: 'candidate' });
  return buildDocument(host, {
    kind: 'bundle-readiness', key: 'candidate', partial: false, subject: { ...subject, repository: null, commit, testedCommit: commit }, inputs: [], policy: { ...policy, config: toPolicyFile(config) }, judgement, startedAt: host.now(),
    details: documentSchemas['bundle-readiness'].shape.details.parse(details),
  });
}

test('a gate is told in a line, with what it must be and what came of it; what is no headline is left out', () => {
  const document = readiness([
    gate('Warm run'), gate('Warm run'), gate('Rows', { value: 12, unit: null, threshold: '> 0', outcome: 'fail' }), gate('Mode', { value: 'full', unit: null, threshold: '= full' }),
    gate('Nothing', { value: null }), gate('List', { value: [1] }), gate('Long', { value: 'x'.repeat(101) }),
  ]);
  expect(listMeasured([document, toDriftReport()])).toEqual(['Warm run: 61.23 % (>= 60: pass)', 'Rows: 12 (> 0: fail)', 'Mode: full (= full: pass)']);
});

let repository: TemporaryRepository;
beforeAll(() => {
  repository = createRepository({
    '.github/shipworthy.yml': { schemaVersion: 1, release: { notes: { file: 'notes.yml' } } }, '.gitignore': 'shipworthy-out/\n',
    'notes.yml': 'release_notes:\n  version: 1.4.0\n  release_date: 2027-01-15\n  release_type: minor\n  highlights: [Fast.]\n',
  });
});
afterAll(() => repository.dispose());

async function rendered(): Promise<{ readonly markdown: string; readonly json: string }> {
  const { out } = await runReleaseEvidence(parseInputs(releaseEvidence, { values: { mode: 'notes', version: '1.4.0' }, face: 'command' }), openHost(repository.path, { renderNotes }));
  const read = (name: string): string => readFileSync(join(out, 'release-notes-report.default', name), 'utf8');
  return { markdown: read('notes.md'), json: read('notes.json') };
}

test('what was measured of this commit stands among the highlights as they are read; what is of another one does not, and the notes stay as they are', async () => {
  const config = readFileSync(join(repository.path, '.github/shipworthy.yml'), 'utf8');
  repository.write({ 'shipworthy-out/bundle-readiness.candidate.json': readiness([gate('Warm run')], 'c'.repeat(40), config) });
  expect((await rendered()).markdown).toContain('## Highlights\n\n- Fast.\n\n## New Features');
  repository.write({ 'shipworthy-out/bundle-readiness.candidate.json': readiness([gate('Warm run')], repository.head(), config) });
  const { markdown, json } = await rendered();
  expect(markdown).toContain('## Highlights\n\n- Fast.\n- Warm run: 61.23 % (&#62;= 60: pass)\n\n## New Features');
  expect(json).not.toContain('Warm run');
});
