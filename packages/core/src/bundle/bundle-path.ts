import { ShipworthyError } from '@shipworthy/contract/errors';
import type { BundleRequest } from './bundle-request.js';

/** Where the bundle lies, relative to the root, with `{version}` replaced. @throws ShipworthyError `usage/invalid-input` */
export function bundlePathOf({ inputs, config, workspace }: Pick<BundleRequest, 'inputs' | 'config' | 'workspace'>): string {
  const named = inputs.path ?? config.path;
  if (named.includes('{version}') && inputs.version === undefined) {
    throw new ShipworthyError('usage/invalid-input', `The bundle is ${named}, but nothing says which version.`, { hint: 'Give `version`, or name the bundle with `path`.' });
  }
  const version = inputs.version ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9._+-]*$|^$/.test(version)) {
    throw new ShipworthyError('usage/invalid-input', `The version ${JSON.stringify(version)} cannot be part of a path.`, { hint: 'A version is made of letters, digits, `.`, `_`, `+` and `-`.' });
  }
  return workspace.toDocumentPath(workspace.resolve(named.replaceAll('{version}', version)));
}
