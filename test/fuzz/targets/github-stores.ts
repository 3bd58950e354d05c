import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunArtifacts } from '../../../packages/github/src/artifacts/run-artifacts.js';
import { extractZip } from '../../../packages/github/src/artifacts/extract-zip.js';
import { toKeepError } from '../../../packages/github/src/artifacts/to-keep-error.js';
import { toUploadUrl } from '../../../packages/github/src/api/upload-url.js';
import { must, mustBeSame, textTarget, type Target } from '../engine/target.js';
import { at, entriesOf, isNothing } from '../github/json-view.js';
import { question } from '../github/question.js';
import type { Exchange } from '../github/scripted-answers.js';

function entriesIn(told: readonly Exchange[], name: string): readonly unknown[] {
  return told.filter(({ status }) => status < 300).flatMap(({ told: body }) => entriesOf(at(body, name)));
}

/** A digest that is there must be compared: what is dropped would be taken unproven. */
function mustKeepDigest(digest: string | null, entry: unknown): void {
  must(digest === null ? isNothing(at(entry, 'digest')) : at(entry, 'digest') === digest, 'a digest is dropped');
}

const artifactWords = ['"id":1', '"name":"a"', '"digest":"sha256:', '"digest":null', '"expired":false', '"expired":true', '"artifacts":[', '"total_count":1', '"workflow_run":{', '"repository_id":1', '"head_repository_id":1', '"head_branch":"main"', '"size_in_bytes":1'];
const releaseWords = ['"id":1', '"tag_name":"v1"', '"draft":true', '"draft":false', '"prerelease":false', '"immutable":true', '"assets":[', '"state":"uploaded"', '"state":"starter"', '"size":1', '"digest":null', '"upload_url":"https://uploads.github.com/a{?name,label}"', '"html_url":"a"', '"name":"a"'];

function readAssets(facts: readonly { readonly id: number; readonly digest: string | null; readonly isComplete: boolean }[], entries: readonly unknown[]): string {
  for (const { id, digest, isComplete } of facts) {
    const entry = entries.findLast((one) => at(one, 'id') === id && (at(one, 'state') === 'uploaded') === isComplete && (at(one, 'digest') ?? null) === digest);
    must(entry !== undefined, 'an asset is not what was said');
  }
  return `${Math.min(facts.length, 3)} ${facts.every(({ isComplete }) => isComplete)} ${facts.some(({ digest }) => digest === null)}`;
}

/** What runs and releases hold. */
export const githubStores: readonly Target[] = [
  question({
    name: 'github-run', words: ['"id":7', '"run_attempt":1', '"full_name":"o/r"', '"head_repository":null', '"head_branch":"main"', '"event":"push"', '"status":"completed"', '"conclusion":"success"', '"conclusion":null', '"path":".github/workflows/a.yml@main"'],
    ask: ({ runs }) => runs.readRun(7),
    judge: (run, told) => {
      const body = told.at(-1)?.told;
      if (run === null) return 'none';
      mustBeSame([run.repository, run.headRepository, run.branch, run.commit, run.event, run.conclusion, run.attempt], [
        at(body, 'repository', 'full_name'), at(body, 'head_repository', 'full_name') ?? null, at(body, 'head_branch') ?? null, at(body, 'head_sha'), at(body, 'event'), at(body, 'conclusion') ?? null, at(body, 'run_attempt'),
      ], 'a run is not what was said');
      return `${run.headRepository === null} ${run.branch === null} ${run.conclusion === null} ${run.status === 'unknown'}`;
    },
  }),
  question({
    name: 'github-run-count', words: ['"total_count":1', '"workflow_runs":['],
    ask: ({ runs }) => runs.countRunsOf('main'),
    judge: (count, told) => {
      mustBeSame(count, at(told.at(-1)?.told, 'total_count'), 'a count is not what was said');
      return String(count > 0);
    },
  }),
  question({
    name: 'github-artifacts', words: artifactWords,
    ask: ({ runs }) => runs.listArtifacts({ name: 'a' }),
    judge: (facts, told) => {
      const entries = entriesIn(told, 'artifacts');
      for (const { id, digest, isExpired, run } of facts) {
        const entry = entries.findLast((one) => at(one, 'id') === id);
        mustKeepDigest(digest, entry);
        mustBeSame(isExpired, at(entry, 'expired'), 'an artifact lives longer than was said');
        const ids = ['repository_id', 'head_repository_id'].map((name) => at(entry, 'workflow_run', name));
        must(run === null || run.isOfFork || (typeof ids[0] === 'number' && ids[0] === ids[1]), 'an artifact of a fork passes for our own');
      }
      return `${Math.min(facts.length, 3)} ${facts.some(({ run }) => run === null)} ${facts.some(({ run }) => run?.isOfFork === true)} ${facts.some(({ isExpired }) => isExpired)}`;
    },
  }),
  question({
    name: 'github-run-artifacts', words: artifactWords,
    ask: (_remote, access) => createRunArtifacts(access, '7').list(),
    judge: (facts, told) => {
      const entries = entriesIn(told, 'artifacts');
      for (const { id, digest, name } of facts) {
        const entry = entries.find((one) => at(one, 'id') === id && at(one, 'name') === name && (at(one, 'digest') ?? null) === digest);
        must(entry !== undefined, 'an artifact is not what was said');
      }
      return `${Math.min(facts.length, 3)} ${facts.some(({ digest }) => digest === null)}`;
    },
  }),
  question({
    name: 'github-release-assets', words: releaseWords,
    ask: ({ releases }) => releases.listAssets('v1'),
    judge: (facts, told) => (facts === null ? 'none' : readAssets(facts, entriesIn(told, 'assets'))),
  }),
  question({
    name: 'github-release-page', words: releaseWords, most: 5000,
    ask: ({ releasePages }) => releasePages.find('v1'),
    judge: (page, told) => {
      if (page === null) return 'none';
      const entries = told.filter(({ status }) => status < 300).flatMap(({ told: body }) => entriesOf(body));
      const entry = entries.findLast((one) => at(one, 'id') === page.id && at(one, 'tag_name') === 'v1' && at(one, 'draft') === page.isDraft);
      mustBeSame([page.isPrerelease, page.isImmutable, page.publishedAt], [at(entry, 'prerelease'), at(entry, 'immutable') === true, at(entry, 'published_at') ?? null], 'a release is not what was said');
      return `${page.isDraft} ${page.isPrerelease} ${page.isImmutable} ${readAssets(page.assets, entries)}`;
    },
  }),
  question({
    name: 'github-release-draft', words: releaseWords,
    ask: ({ releasePages }) => releasePages.createDraft({ tag: 'v1', commit: 'a'.repeat(40), name: 'v1', body: 'notes', isPrerelease: false }),
    judge: (page, told) => {
      must(told.filter(({ method }) => method === 'POST').length === 1, 'a write is made twice');
      const body = told.at(-1)?.told;
      mustBeSame([page.id, page.tag, page.isDraft, page.isPrerelease], [at(body, 'id'), at(body, 'tag_name'), at(body, 'draft'), at(body, 'prerelease')], 'a release is not what was said');
      return `${page.isDraft} ${page.isPrerelease}`;
    },
  }),
  textTarget('github-upload-url', ['https://', 'uploads.github.com', 'api.github.com', '/', '@', ':', '{?name,label}', '{', '}', '?name=a', '#', '\\', '%2f', '..'], (text) => {
    const url = new URL(toUploadUrl(text, { apiUrl: 'https://api.github.com', name: 'a.txt' }));
    must(['api.github.com', 'uploads.github.com'].includes(url.host) && url.protocol === 'https:' && url.username === '', 'sends the token to a stranger');
    mustBeSame(url.searchParams.getAll('name'), ['a.txt'], 'an asset gets another name');
    return `${url.host} ${url.search === '?name=a.txt'} ${url.hash === ''}`;
  }),
  {
    name: 'github-artifact-zip',
    words: ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', '../a', '/a', 'a\\b', 'a/', 'a/b', 'A.txt', 'a.txt', '\0', '\u0008\0'],
    read: async (input) => {
      const folder = mkdtempSync(join(tmpdir(), 'fuzz-artifact-'));
      const [file, into] = [join(folder, 'input.zip'), join(folder, 'out')];
      try {
        writeFileSync(file, input);
        await extractZip(file, into, { entries: 100, bytes: 1024 * 1024 });
        must(readdirSync(folder).every((name) => name === 'input.zip' || name === 'out'), 'something lies beside the folder');
        return `extracted ${existsSync(into) ? Math.min(readdirSync(into, { recursive: true }).length, 4) : 0}`;
      } catch (error) {
        must(!existsSync(into) || readdirSync(into).length === 0, 'a part is left of what was refused');
        throw toKeepError('artifact', error);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
