import { sha256Hex } from '../../../files/index.js';
import { also, gatePolicy, inputs, job, jobBefore, report } from '../changes.js';
import type { Handover } from '../gate-run.js';
import type { Saying, Situation } from '../situation.js';
import type { ReasonCode } from '@shipworthy/contract/words';

/** The required document arrived and may not be used. */
function refused(reason: ReasonCode): Pick<Situation, 'verdict' | 'says'> {
  const says: readonly Saying[] = [`gate/evidence-refused ${reason}`, `gate/evidence-missing ${reason}`];
  return { verdict: 'unverified', says };
}

/** The job itself wrote such bytes: what its output says of them is true. */
function written(bytes: NonNullable<Handover['bytes']>): ReturnType<typeof report> {
  return report({ bytes, isTold: true });
}

const incomplete = { verdict: 'unverified', says: ['gate/evidence-missing incomplete-shards'] } as const;
const inFolder = [report({ job: null, by: 'folder' }), inputs({ 'evidence-dir': 'evidence' })];
const plan = also({ kind: 'regression-plan', key: 'parser', plan: 'a' });
const shard = (name: string, letter: string | null = 'a'): ReturnType<typeof also> => also({ kind: 'regression-observations', key: `parser.${name.replace('/', '-of-')}`, plan: letter, shard: name });

export const documents: readonly Situation[] = [
  { name: 'tampered document', what: 'One byte was added to the document after its job named its SHA-256.', but: [report({ bytes: (text) => `${text}\n` })], ...refused('digest-mismatch') },
  { name: 'tampered document in a folder', what: 'A folder is the transport, and the document in it is not the one that the output names.', but: [report({ by: 'folder', bytes: (text) => text.replace('"startedAt"', '  "startedAt"') }), inputs({ 'evidence-dir': 'evidence' })], verdict: 'unverified', says: ['gate/evidence-refused digest-mismatch', 'gate/evidence-refused duplicate', 'gate/evidence-missing duplicate'] },
  { name: 'output that lies about the content', what: 'The output names another content digest than the document has.', but: [report({ entry: { contentDigest: `sha256:${'9'.repeat(64)}` } })], ...refused('digest-mismatch') },
  { name: 'output that lies about the verdict', what: 'The output says `pass` of a document that says `warn`.', but: [report({ verdict: 'warn', entry: { verdict: 'pass' } })], ...refused('malformed-document') },
  { name: 'output that lies about the attempt', what: 'The output says attempt 2 of a document of attempt 1.', but: [report({ entry: { attempt: 2 } })], ...refused('malformed-document') },
  { name: 'output that names another key', what: 'The output says that the document is another one.', but: [report({ key: 'printer', entry: { key: 'parser' } })], ...refused('missing-evidence') },
  { name: 'document of another key in its place', what: 'The file and the output name the required key, the document itself another.', but: [written((text) => text.replace('"key": "parser"', '"key": "printer"'))], ...refused('wrong-subject') },
  { name: 'malformed JSON', what: 'The document is not JSON.', but: [written((text) => text.replace('{', '{,'))], ...refused('malformed-document') },
  { name: 'truncated document', what: 'The document ends in the middle.', but: [written((text) => text.slice(0, 900))], ...refused('malformed-document') },
  { name: 'text after the document', what: 'A second JSON value follows.', but: [written((text) => `${text}{}`)], ...refused('malformed-document') },
  { name: 'empty document', what: 'The file is there and holds nothing.', but: [written(() => '')], ...refused('malformed-document') },
  { name: 'duplicate keys', what: 'The document says its verdict twice; which one counts depends on who reads.', but: [written((text) => text.replace('"verdict"', '"verdict": "fail",\n  "verdict"'))], ...refused('malformed-document') },
  { name: 'NaN in the document', what: 'A count is `NaN`, which is smaller than every limit and larger than none.', but: [written((text) => text.replace('"fail": 0', '"fail": NaN'))], ...refused('malformed-document') },
  { name: 'number without end', what: 'A number is `1e400`, which reads as infinite.', but: [written((text) => text.replace('"measurements": {}', '"measurements": { "x": 1e400 }').replace('"records": 2', '"records": 1e400'))], ...refused('malformed-document') },
  { name: 'failure that no finding tells of', what: 'The document counts one failure and says `pass`.', but: [written((text) => text.replace('"fail": 0', '"fail": 1'))], ...refused('malformed-document') },
  { name: 'count of nothing', what: 'The document says `pass`, and that it checked nothing.', but: [written((text) => text.replace('"checked": 2', '"checked": 0'))], ...refused('malformed-document') },
  { name: 'negative count', what: 'The document counts -1 failures.', but: [written((text) => text.replace('"fail": 0', '"fail": -1'))], ...refused('malformed-document') },
  { name: 'UTF-16', what: 'The document is text, but not UTF-8.', but: [written((text) => Buffer.from(text, 'utf16le'))], ...refused('malformed-document') },
  { name: 'bytes that are no text', what: 'A byte in the middle is no UTF-8.', but: [written((text) => Buffer.concat([Buffer.from(text.replace(/\}\s*$/, ',"x":"')), Buffer.from([0xff]), Buffer.from('"}')]))], ...refused('malformed-document') },
  { name: 'deep nesting', what: 'A value lies 100,000 brackets deep.', but: [written((text) => text.replace('"measurements": {}', `"measurements": { "x": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`))], ...refused('malformed-document') },
  { name: 'not a document', what: 'The artifact holds other JSON under the name of the document.', but: [written(() => '{"name":"parser"}\n')], ...refused('malformed-document') },
  { name: 'unknown major version', what: 'The schema is of a major version whose meaning is not known.', but: [written((text) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'))], ...refused('unknown-schema') },
  { name: 'unknown kind', what: 'The document is of a kind that this version does not know.', but: [written((text) => text.replaceAll('"drift-report"', '"drift-verdict"'))], ...refused('unknown-schema') },
  { name: 'wrong kind', what: 'The document under this name is of another kind, and does not match its schema.', but: [written((text) => text.replaceAll('drift-report', 'regression-observations'))], ...refused('malformed-document') },
  { name: 'document without findings', what: 'The list of findings was taken out.', but: [written((text) => text.replace('"findings": [],', ''))], ...refused('malformed-document') },
  { name: 'oversized document', what: 'The document is larger than the limit.', but: [report({ size: 64 * 1024 * 1024 + 1 })], ...refused('limit-exceeded') },
];

export const artifacts: readonly Situation[] = [
  { name: 'tampered artifact', what: 'What was downloaded has another digest than the output of its job says.', but: [report({ artifact: 'other-bytes' })], ...refused('digest-mismatch') },
  { name: 'artifact whose digest the service denies', what: 'The service found that the bytes are not those of the artifact.', but: [report({ artifact: 'artifact/digest-mismatch' })], ...refused('digest-mismatch') },
  { name: 'deleted artifact', what: 'Another job deleted the artifact.', but: [report({ artifact: 'deleted' })], ...refused('missing-evidence') },
  { name: 'artifact replaced under its name', what: 'Another job deleted the artifact and made a green one of the same name.', but: [report({ artifact: 'replaced' })], ...refused('digest-mismatch') },
  { name: 'artifact without the document', what: 'The artifact does not hold the document that the output names.', but: [report({ artifact: 'empty' })], ...refused('missing-evidence') },
  { name: 'path that leaves the artifact', what: 'An entry of the artifact leads out of the folder that it is extracted to.', but: [report({ artifact: 'artifact/unsafe' })], ...refused('malformed-document') },
  { name: 'link in a folder', what: 'The document in the folder is a link to a file elsewhere.', but: [report({ job: null, by: 'folder', isLink: true }), inputs({ 'evidence-dir': 'evidence' })], verdict: 'unverified', says: ['gate/evidence-missing missing-evidence'] },
  { name: 'service that refuses', what: 'The token may not read artifacts of an earlier attempt.', but: [report({ artifact: 'github/permission-denied' })], ...refused('permission-denied') },
  { name: 'service that asks to slow down', what: 'The service did not give the artifact for too many requests.', but: [report({ artifact: 'github/rate-limited' })], ...refused('rate-limited') },
  { name: 'service that does not answer', what: 'The service ran into its time limit.', but: [report({ artifact: 'github/unavailable' })], ...refused('unreadable-source') },
  { name: 'no service and no folder', what: 'The output names a document, but nothing carries it.', but: [report({ by: 'folder' })], verdict: 'unverified', says: ['gate/evidence-refused missing-evidence', 'gate/evidence-missing missing-evidence'] },
];

export const shards: readonly Situation[] = [
  { name: 'missing shard', what: 'The plan promises two shards, and one arrived.', but: [plan, shard('1/2')], ...incomplete },
  { name: 'no shard at all', what: 'There is a plan, and nobody measured.', but: [plan], ...incomplete },
  { name: 'shard that is not in the plan', what: 'A third shard arrived for a plan of two.', but: [plan, shard('1/2'), shard('2/2'), shard('3/3')], ...incomplete },
  { name: 'shard of another plan', what: 'The second shard belongs to another plan.', but: [plan, shard('1/2'), shard('2/2', 'b')], ...incomplete },
  { name: 'shards without a plan', what: 'Shards arrived, but nobody knows how many there should be.', but: [shard('1/2'), shard('2/2')], ...incomplete },
  { name: 'shard that knows no plan', what: 'A shard was run by hand, so the other parts are not known.', but: [shard('1/2', null)], ...incomplete },
  { name: 'report on another plan', what: 'The report that the policy requires covers another plan than the one of this run.', but: [report({ plan: 'b' }), plan], ...incomplete },
  { name: 'shard twice', what: 'Two jobs handed over different documents for one shard.', but: [plan, shard('1/2'), shard('2/2'), jobBefore('again', {}, 'success'), also({ kind: 'regression-observations', key: 'parser.2-of-2', plan: 'a', shard: '2/2', checks: ['three'], job: 'again' })], verdict: 'unverified', says: ['gate/evidence-refused duplicate', ...incomplete.says] },
];

export const goodTransport: readonly Situation[] = [
  { name: 'complete shards', what: 'Both shards of the plan are there.', but: [plan, shard('1/2'), shard('2/2')], verdict: 'pass', says: [] },
  { name: 'report on the plan', what: 'The report covers the plan, so that the shards need not arrive.', but: [report({ plan: 'a' }), plan], verdict: 'pass', says: [] },
  { name: 'folder instead of artifacts', what: 'There is no artifact service; the output names the document in the folder.', but: [report({ by: 'folder' }), inputs({ 'evidence-dir': 'evidence' })], verdict: 'pass', says: [] },
  { name: 'document that only lies in the folder', what: 'No output names it, as in a matrix; it is about this run.', but: inFolder, verdict: 'pass', says: [] },
  { name: 'byte order mark', what: 'The document begins with a sign that says nothing.', but: [written((text) => `\ufeff${text}`)], verdict: 'pass', says: [] },
  { name: 'digest spelt differently', what: 'The output names the digest of the artifact with its algorithm.', but: [report({ entry: { artifactDigest: `sha256:${sha256Hex('artifact 101').toUpperCase()}` } })], verdict: 'pass', says: [] },
  { name: 'later minor version', what: 'The document has a field that this version does not know yet.', but: [written((text) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "1.7"').replace('"findings"', '"remark": "new",\n  "findings"'))], verdict: 'pass', says: [] },
  { name: 'two outputs', what: 'A second job hands a document of its own over.', but: [gatePolicy({ require: ['drift-report'] }), jobBefore('printer', { outputs: { 'evidence-2': 'x' }, steps: [] }, 'success'), job('printer', {}), also({ key: 'printer', job: 'printer' })], verdict: 'pass', says: [] },
];
