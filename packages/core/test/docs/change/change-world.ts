import { afterAll } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '../../../src/config/index.js';
import { collectChange, type Change, type KnownChange } from '../../../src/docs/change/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { localContext, toContext, toHost } from '../../evidence/documents.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

export function makeRepository(files?: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

/** `origin` is gone, as for a job without network. */
export function loseOrigin(repository: TemporaryRepository): TemporaryRepository {
  const url = repository.git('remote', 'get-url', 'origin');
  if (url.startsWith('file:')) rmSync(fileURLToPath(url), { recursive: true });
  return repository;
}

export interface Asked {
  readonly context?: RunContext;
  readonly base?: string;
  readonly head?: string;
  readonly root?: string;
  readonly tag?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function changeOf(cwd: string, asked: Asked = {}): Promise<Change> {
  const host = toHost({ cwd, context: asked.context ?? localContext, env: { ...isolatedGitEnvironment(), ...asked.env } });
  const workspace = await openWorkspace(host, { root: asked.root, out: undefined });
  const text = JSON.stringify({ schemaVersion: 1, release: asked.tag === undefined ? {} : { tag: asked.tag } });
  const config = await parseConfig({ config: { path: 'c.yml', text }, waivers: null }, '2026-11-21');
  return collectChange({ host, workspace, policy: { config }, inputs: { base: asked.base, head: asked.head } });
}

export async function knownChangeOf(cwd: string, asked: Asked = {}): Promise<KnownChange> {
  const change = await changeOf(cwd, asked);
  if (change.state === 'unknown') throw new Error(`unknown: ${change.finding.message}`);
  return change;
}

const marks = { added: 'A', modified: 'M', deleted: 'D', renamed: 'R', 'type-changed': 'T' } as const;

/** What a test asserts: the exact files, base and words. */
export interface Shown {
  readonly base: string | null;
  readonly head: string | null;
  readonly chosen: string;
  readonly files: readonly string[];
}

export async function shown(cwd: string, asked: Asked = {}): Promise<Shown | string> {
  const change = await changeOf(cwd, asked);
  if (change.state === 'unknown') return `${change.finding.reason ?? ''} [${change.finding.keys['base'] ?? ''}] ${change.finding.message}`;
  const files = change.files.map(({ change: kind, path, previousPath }) => `${marks[kind]} ${previousPath === null ? '' : `${previousPath} -> `}${path}`);
  return { base: change.base, head: change.head, chosen: change.chosen, files };
}

export function onPush(repository: TemporaryRepository, changes: Partial<RunContext> = {}): RunContext {
  const head = repository.head();
  return toContext({ event: 'push', ref: 'refs/heads/main', headCommit: head, testedCommit: head, push: { created: false, forced: false }, ...changes });
}

export function onPullRequest(changes: Pick<RunContext, 'headCommit' | 'eventBaseCommit'> & Partial<RunContext>): RunContext {
  return toContext({ event: 'pull_request', ref: 'refs/pull/1/merge', baseRef: 'main', pullRequest: 1, ...changes });
}

export function onTag(repository: TemporaryRepository, tag: string): RunContext {
  return onPush(repository, { ref: `refs/tags/${tag}`, push: { created: true, forced: false } });
}
