/** Who owns everything, in small letters: logins without `@`, teams as `organisation/slug`. */
export interface CodeOwners {
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

/** GitHub looks here in this order, and reads the first. */
export const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

const patternsOfEverything: ReadonlySet<string> = new Set(['*', '**', '/**', '**/*', '/**/*']);
const login = /^@([a-z0-9](?:-?[a-z0-9])*)$/;
const team = /^@([a-z0-9](?:-?[a-z0-9])*\/[a-z0-9_.-]+)$/;
const email = /^[^\s@]+@[^\s@]+$/;

/**
 * The owners of the whole tree, for the whole tree is what a release approves: whoever owns a folder of documents may not consent to a
 * major version. As on GitHub the last matching line counts, also when it names nobody, and a line that cannot be read does not count.
 * An address of mail stands for an account that only GitHub knows.
 */
export function parseCodeOwners(text: string): CodeOwners {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, '').trim().split(/\s+/));
  const ofEverything = lines.filter(([pattern = '', ...owners]) => patternsOfEverything.has(pattern) && owners.every(isOwner));
  const [, ...owners] = ofEverything.at(-1) ?? [];
  const matches = (form: RegExp): string[] => owners.flatMap((owner) => form.exec(owner.toLowerCase())?.[1] ?? []);
  return { people: matches(login), teams: matches(team) };
}

function isOwner(text: string): boolean {
  const owner = text.toLowerCase();
  return login.test(owner) || team.test(owner) || email.test(owner);
}
