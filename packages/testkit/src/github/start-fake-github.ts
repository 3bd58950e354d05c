import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { toRefusal, type Answer } from './answer.js';
import type { Artifact, ArtifactDescription } from './artifact-store.js';
import { matchOperation, type OperationMatch } from './contract.js';
import type { FakeRepository, RepositoryOptions } from './fake-repository.js';
import { isRefusedUnseen, send, type Failure, type HeldDone } from './failures.js';
import { parseJson } from './json.js';
import type { Permissions } from './permissions.js';
import { answerRest } from './rest-service.js';
import { leaveStarter, uploadOperation } from './rest/release-writes.js';
import { uploadsPath } from './rest/releases.js';
import { answerTwirp, resultsPath } from './results-service.js';
import { World, type RequestRecord, type Violation } from './world.js';

export interface FakeGitHubOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly token?: string;
  /** What the token may do; default: read everything that Shipworthy reads and a workflow token can. */
  readonly permissions?: Permissions;
}

/** A GitHub on 127.0.0.1 whose state the test builds and whose requests it reads. */
export interface FakeGitHub {
  /** For GITHUB_API_URL; also the origin of everything else. No slash at the end. */
  readonly url: string;
  /** For ACTIONS_RESULTS_URL, with the slash that runners give it. */
  readonly resultsUrl: string;
  readonly token: string;
  readonly requests: readonly RequestRecord[];
  readonly violations: readonly Violation[];
  readonly artifacts: readonly Artifact[];
  repository(fullName: string, options?: RepositoryOptions): FakeRepository;
  /** Puts an artifact there, as an earlier job would have. Two of one name are possible: that is how attacks look. */
  artifact(description: ArtifactDescription): Artifact;
  bytesOf(artifact: Artifact): Buffer;
  /** Members of a team, `organisation/slug`. */
  team(name: string, members: Readonly<Record<string, 'active' | 'pending'>>): void;
  permit(permissions: Permissions): void;
  /** The next `times` (default 1) calls of an operation id, Twirp method, `blob-get` or `blob-put` fail. */
  fail(match: string, failure: Failure, times?: number): void;
  /** `times` requests (default 1) fail, whichever they are, beginning with the n-th from now, counted from 1. */
  failAt(n: number, failure: Failure, times?: number): void;
  /** The n-th request from now, counted from 1, is never answered. Resolves when it has come in and `done` was done of it: the moment to kill whoever waits. */
  holdAt(n: number, done: HeldDone): Promise<void>;
  /** Nothing that was planned fails any more. */
  recover(): void;
  /** Once, as soon as an operation was answered the next time: what somebody else does meanwhile. */
  after(operation: string, act: () => void): void;
  countOf(operation: string): number;
  close(): Promise<void>;
}

interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** A request given a name, by which failures and counts know it. */
interface RoutedRequest {
  readonly operation: string;
  readonly answer: () => Answer;
}

/** Uploads of many megabytes are no JSON, and are not looked through to find that out. */
const loggedBytes = 1_048_576;

const readEverything: Permissions = {
  actions: 'read', checks: 'read', contents: 'read', issues: 'read', 'pull-requests': 'read', 'security-events': 'read', statuses: 'read', 'vulnerability-alerts': 'read',
};

async function readRequest(incoming: IncomingMessage, origin: string): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  const stream: AsyncIterable<Uint8Array> = incoming;
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  return { method: incoming.method ?? 'GET', url: new URL(incoming.url ?? '/', origin), headers, body: Buffer.concat(chunks) };
}

function route(world: World, request: WireRequest): RoutedRequest {
  const { pathname } = request.url;
  if (pathname.startsWith(resultsPath)) {
    const method = pathname.slice(resultsPath.length);
    const twirp = { method, authorization: request.headers['authorization'], body: request.body };
    return { operation: method, answer: () => answerTwirp(twirp, world.artifacts, world.origin) };
  }
  if (pathname.startsWith('/blob/')) {
    const operation = request.method === 'PUT' ? 'blob-put' : 'blob-get';
    return { operation, answer: () => world.artifacts.blobs.answer(request) };
  }
  const match = matchUpload(request.method, pathname);
  return { operation: match?.operation.id ?? 'unknown', answer: () => answerRest(world, match, request) };
}

/** Uploads go to a place of their own, and nothing else does. */
function matchUpload(method: string, pathname: string): OperationMatch | undefined {
  const isUpload = pathname.startsWith(uploadsPath);
  const match = matchOperation(method, isUpload ? pathname.slice(uploadsPath.length) : pathname);
  return (match?.operation.id === uploadOperation) === isUpload ? match : undefined;
}

/** A fault of the fake itself must look like one, not hang the client. */
function answerSafely(routed: RoutedRequest): Answer {
  try {
    return routed.answer();
  } catch (error) {
    return toRefusal(500, `The fake GitHub is broken: ${String(error)}`);
  }
}

function act(world: World, operation: string): void {
  const index = world.hooks.findIndex((hook) => hook.operation === operation);
  if (index !== -1) world.hooks.splice(index, 1)[0]?.act();
}

/** A client that goes away in the middle of an upload leaves something behind. */
async function readOrLeave(world: World, incoming: IncomingMessage): Promise<WireRequest> {
  try {
    return await readRequest(incoming, world.origin);
  } catch (error) {
    const url = new URL(incoming.url ?? '/', world.origin);
    leaveStarter(world, matchUpload(incoming.method ?? 'GET', url.pathname), url.searchParams.get('name'));
    throw error;
  }
}

async function serve(world: World, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await readOrLeave(world, incoming);
  const routed = route(world, request);
  const failure = world.failures.take(routed.operation);
  const isUnseen = failure !== undefined && isRefusedUnseen(failure);
  world.failing = failure;
  const answer = isUnseen ? toRefusal(500, 'Injected failure') : answerSafely(routed);
  world.failing = undefined;
  const { pathname, search } = request.url;
  const path = pathname.startsWith('/blob/') ? pathname : `${pathname}${search}`;
  act(world, routed.operation);
  if (failure?.kind === 'held') world.onHeld.splice(0).forEach((tell) => tell());
  const status = await send(response, answer, failure);
  world.requests.push({
    method: request.method,
    path,
    operation: routed.operation,
    status,
    carriedToken: request.headers['authorization']?.includes(world.token) ?? false,
    body: parseJson(request.body.toString('utf8', 0, loggedBytes)),
  });
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '');
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const world = new World(options.token ?? 'fake-token', options.permissions ?? readEverything);
  const server = createServer((incoming, response) => {
    // A client that went away in the middle of its request is what some tests are about.
    serve(world, incoming, response).catch(() => response.destroy());
  });
  // A connection that is closed just when a client uses it again looks like an outage: not in a test that waits between its tries.
  server.keepAliveTimeout = 60_000;
  world.origin = await listen(server, options.port ?? 0);
  return {
    url: world.origin,
    resultsUrl: `${world.origin}/`,
    token: world.token,
    requests: world.requests,
    violations: world.violations,
    get artifacts() {
      return world.artifacts.all;
    },
    repository: (fullName, repositoryOptions) => world.repository(fullName, repositoryOptions),
    artifact: (description) => world.artifacts.put(description),
    bytesOf: (artifact) => world.artifacts.blobs.get(artifact.blobPath) ?? Buffer.alloc(0),
    team: (name, members) => void world.teams.set(name.toLowerCase(), new Map(Object.entries(members).map(([login, state]) => [login.toLowerCase(), state]))),
    permit(permissions) {
      world.permissions = permissions;
    },
    fail: (match, failure, times = 1) => world.failures.add(match, failure, times),
    failAt: (n, failure, times = 1) => world.failures.addAt(n, failure, times),
    holdAt: (n, done) => new Promise((resolve) => {
      world.failures.addAt(n, { kind: 'held', done }, 1);
      world.onHeld.push(resolve);
    }),
    recover: () => world.failures.clear(),
    after: (operation, act) => void world.hooks.push({ operation, act }),
    countOf: (operation) => world.requests.filter((request) => request.operation === operation).length,
    close: () => close(server),
  };
}
