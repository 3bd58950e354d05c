import { ShipworthyError } from '@shipworthy/contract/errors';

/** What the input `baseline` names. `text` is what was written, for messages and for the list of what the base allows. */
export type BaselineReference =
  | { readonly kind: 'git'; readonly text: string; readonly revision: string; readonly path: string }
  | { readonly kind: 'artifact'; readonly text: string; readonly workflow: string | null; readonly name: string; readonly branch: string }
  | { readonly kind: 'release'; readonly text: string; readonly tag: string; readonly asset: string };

const forms = {
  git: { pattern: /^git:(?<revision>[^:]+):(?<path>.+)$/s, form: 'git:<branch, tag or commit>:<folder>' },
  // Names of artifacts hold no slash; what stands before one is the workflow's file.
  artifact: { pattern: /^artifact:(?:(?<workflow>[^/@]+\.ya?ml)\/)?(?<name>[^/]+)@(?<branch>[^@]+)$/s, form: 'artifact:<name>@<branch> or artifact:<workflow file>/<name>@<branch>' },
  // Tags may hold slashes, names of assets never.
  release: { pattern: /^release:(?<tag>.+)\/(?<asset>[^/]+)$/s, form: 'release:<tag>/<asset>' },
} as const;

/** Null for a folder. @throws ShipworthyError `usage/invalid-input` for a reference that is not whole */
export function parseBaselineReference(text: string): BaselineReference | null {
  const scheme = /^(git|artifact|release):/.exec(text)?.[1];
  if (scheme !== 'git' && scheme !== 'artifact' && scheme !== 'release') return null;
  const { pattern, form } = forms[scheme];
  const parts = pattern.exec(text)?.groups;
  if (parts === undefined) throw new ShipworthyError('usage/invalid-input', `\`baseline: ${text}\` is not whole.`, { hint: `Write \`${form}\`.` });
  const { revision = '', path = '', workflow = null, name = '', branch = '', tag = '', asset = '' } = parts;
  if (scheme === 'git') return { kind: scheme, text, revision, path };
  if (scheme === 'artifact') return { kind: scheme, text, workflow, name, branch: branch.replace(/^refs\/heads\//, '') };
  return { kind: scheme, text, tag: tag.replace(/^refs\/tags\//, ''), asset };
}
