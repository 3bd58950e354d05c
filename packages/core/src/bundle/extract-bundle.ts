import { ShipworthyError } from '@shipworthy/contract/errors';
import { extractZip, openZip, requireEmptyFolder, type OpenedZip } from '../archive/index.js';
import type { CommandResult } from '../evidence/index.js';
import { bundlePathOf } from './bundle-path.js';
import type { BundleRequest } from './bundle-request.js';
import { kindOf } from './open/open-bundle.js';
import { hashZip } from './open/open-zipped.js';

export type Verify = (request: BundleRequest) => Promise<CommandResult>;

/** Extracts a zip that verifies, and no other; see `runBundleReadiness`. */
export async function extractBundle(request: BundleRequest): Promise<CommandResult> {
  const { verifyBundle } = await import('./verify-bundle.js');
  return extractVerified(request, verifyBundle);
}

/** @throws ShipworthyError `usage/invalid-input`, `artifact/unsafe`, `output/not-writable` and what `verify` throws */
export async function extractVerified(request: BundleRequest, verify: Verify): Promise<CommandResult> {
  const { inputs, config, workspace } = request;
  const path = bundlePathOf(request);
  const to = requireTarget(request);
  const absolute = workspace.resolve(path);
  await requireZip(absolute, path);
  await requireEmptyFolder(to.absolute, to.path);
  if (inputs['dry-run']) {
    const plan = showPlan(await openZip(absolute, config.zip), path, to.path);
    return { out: workspace.out, documents: [], notes: [...plan, 'Nothing was verified or written (dry run).'], outputs: {}, exitCode: 0 };
  }
  const verified = await verify(request);
  // Not by the exit code: `fail-on` may ask for 0 whatever was found.
  const proved = verified.documents.map(({ document }) => document).find(({ kind }) => kind === 'bundle-readiness');
  if (proved === undefined || (proved.verdict !== 'pass' && proved.verdict !== 'warn')) {
    return { ...verified, notes: [...verified.notes, `Nothing was extracted: ${path} does not verify.`], exitCode: 1 };
  }
  await requireSame({ absolute, path, sha256: sha256Of(proved.details) });
  const files = await extractZip(await openZip(absolute, config.zip), to.absolute);
  return { ...verified, notes: [...verified.notes, `extracted  ${files.length} files into ${to.path}`] };
}

/** A part that verifies says nothing of the rest, and all of it would be extracted. */
function requireTarget({ inputs, workspace }: BundleRequest): { readonly absolute: string; readonly path: string } {
  if (inputs.areas.length > 0) throw new ShipworthyError('usage/invalid-input', 'A bundle is extracted as a whole, so it is verified as a whole.', { hint: 'Leave `areas` away.' });
  if (inputs.to === undefined) throw new ShipworthyError('usage/invalid-input', 'Nothing says where the bundle is extracted to.', { hint: 'Name an empty folder with `to`.' });
  const absolute = workspace.resolve(inputs.to);
  return { absolute, path: workspace.toDocumentPath(absolute) };
}

async function requireZip(absolute: string, path: string): Promise<void> {
  const kind = await kindOf(absolute, path);
  if (kind === 'zip') return;
  throw new ShipworthyError(kind === null ? 'config/not-found' : 'usage/invalid-input', kind === null ? `There is no bundle at ${path}.` : `${path} is a folder, and no zip.`, {
    hint: 'Name the zip with `path`.',
  });
}

function showPlan({ entries, bytes }: OpenedZip, path: string, to: string): string[] {
  const names = entries.map(({ name, bytes: size }) => `  + ${to}/${name}: ${size} bytes`).sort();
  return [`${path}: ${entries.length} files, ${bytes} bytes, to ${to}, once it verifies`, ...names];
}

function sha256Of(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('bundle' in details)) return null;
  const { bundle } = details;
  return typeof bundle === 'object' && bundle !== null && 'sha256' in bundle && typeof bundle.sha256 === 'string' ? bundle.sha256 : null;
}

/** Between the two somebody may have put another zip there. */
async function requireSame({ absolute, path, sha256 }: { readonly absolute: string; readonly path: string; readonly sha256: string | null }): Promise<void> {
  if ((await hashZip({ absolute, path })) === sha256) return;
  throw new ShipworthyError('artifact/digest-mismatch', `${path} is not the zip that was verified.`, { hint: 'It was replaced meanwhile. Find out by what, and run again.' });
}
