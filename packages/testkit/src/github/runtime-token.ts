import { isJsonObject, parseJson } from './json.js';

/** Which run and job a runtime token speaks for. */
export interface BackendIds {
  readonly run: string;
  readonly job: string;
}

const farFuture = 4_102_444_800;
const attemptSuffix = /-attempt-\d+$/;

function toSegment(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * The token that a runner hands to JavaScript actions as ACTIONS_RUNTIME_TOKEN. Its run is what the artifact service
 * keeps artifacts under: with an attempt, that attempt sees only its own artifacts, as GitHub sometimes has it; without
 * one, all attempts of the run share their names.
 */
export function runtimeToken(run: number | string, job: string, attempt?: number): string {
  const scope = attempt === undefined ? `${run}` : `${run}-attempt-${attempt}`;
  const claims = { scp: `Actions.Example:1:2 Actions.Results:${scope}:${job}`, exp: farFuture };
  return [toSegment({ alg: 'none', typ: 'JWT' }), toSegment(claims), 'unsigned'].join('.');
}

/** Undefined for anything that is not a runtime token. */
export function readBackendIds(authorization: string | undefined): BackendIds | undefined {
  const claims = /^Bearer [^.]+\.([^.]+)\.[^.]*$/.exec(authorization ?? '')?.[1];
  if (claims === undefined) return undefined;
  const parsed = parseJson(Buffer.from(claims, 'base64url').toString());
  const scopes = isJsonObject(parsed) ? String(parsed['scp']).split(' ') : [];
  const [, run, job] = scopes.map((scope) => scope.split(':')).find(([name]) => name === 'Actions.Results') ?? [];
  return run === undefined || job === undefined ? undefined : { run, job };
}

/** The run's number as the REST API knows it. */
export function toRunId(backendRun: string): number {
  return Number(backendRun.replace(attemptSuffix, ''));
}
