import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json/index.js';
import { quote } from './open-bundle.js';
import { maxSubjects, statementTypes, type Statement, type StatementSubject } from './statement.js';
import { isDigest } from './to-statement.js';

/** Strict readers take no more of one subject. */
const maxDigests = 32;
const statementMembers: readonly string[] = ['_type', 'subject', 'predicateType', 'predicate'];
/** in-toto ResourceDescriptor. Only name and digest are used: the rest says where a thing is, not what it is. */
const subjectMembers: readonly string[] = ['name', 'digest', 'uri', 'content', 'downloadLocation', 'mediaType', 'annotations'];

/** The statement in a payload that was verified; a text says what is wrong with it. As strict as sigstore-go: a statement that other tools refuse is none. */
export function readStatement(value: Json): Statement | string {
  if (!isJsonObject(value)) return 'holds no in-toto statement.';
  const type = statementTypes.find((known) => known === value._type);
  if (type === undefined) return 'holds no in-toto statement v1 or v0.1.';
  const unknown = Object.keys(value).find((key) => !statementMembers.includes(key));
  if (unknown !== undefined) return `holds a statement with a field ${quote(unknown)}, which the format does not have.`;
  const { predicateType, predicate, subject: subjects } = value;
  if (typeof predicateType !== 'string' || predicateType === '') return 'holds a statement without a predicate type.';
  if (!isJsonObject(predicate)) return 'holds a statement without a predicate.';
  if (!isJsonArray(subjects) || subjects.length === 0) return 'holds a statement about nothing: it has no subject.';
  if (subjects.length > maxSubjects) return `holds a statement with ${subjects.length} subjects; at most ${maxSubjects} are read.`;
  const read: StatementSubject[] = [];
  for (const [index, one] of subjects.entries()) {
    const subject = readSubject(one);
    if (typeof subject === 'string') return `holds a statement whose subject ${index + 1} ${subject}`;
    read.push(subject);
  }
  return { _type: type, subject: read, predicateType, predicate };
}

function readSubject(value: Json): StatementSubject | string {
  if (!isJsonObject(value)) return 'is no object.';
  const unknown = Object.keys(value).find((key) => !subjectMembers.includes(key));
  if (unknown !== undefined) return `has a field ${quote(unknown)}, which the format does not have.`;
  const name = value.name ?? '';
  if (typeof name !== 'string') return 'has a name that is not text.';
  const digest = isJsonObject(value.digest) ? readDigest(value.digest) : null;
  return digest === null ? 'has no digest in lower-case hexadecimal.' : { name, digest };
}

function readDigest(value: JsonObject): StatementSubject['digest'] | null {
  const entries = Object.entries(value).flatMap(([algorithm, digest]) => (typeof digest === 'string' && isDigest(algorithm, digest) ? [[algorithm, digest] as const] : []));
  const count = Object.keys(value).length;
  return count > 0 && count <= maxDigests && entries.length === count ? Object.fromEntries(entries) : null;
}
