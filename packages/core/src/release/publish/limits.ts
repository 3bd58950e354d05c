import type { FindingDraft } from '../../evidence/index.js';

/** GitHub takes files below 2 GiB, and a thousand of them a release. */
export const largestAsset = 2 ** 31 - 1;
export const mostAssets = 1000;
/** Characters of the body of a release. */
export const longestBody = 125_000;

export interface SizedAsset {
  readonly name: string;
  readonly bytes: number;
}

/** Everything for which GitHub would refuse an asset, known before anything is uploaded. `others`: assets that are there and stay. */
export function judgeLimits(assets: readonly SizedAsset[], others: number): FindingDraft[] {
  const draft = (limit: string, message: string, remedy: string): FindingDraft => ({ rule: 'release/limit-exceeded', keys: { limit }, check: 'limits', outcome: 'fail', message, remedy });
  return [
    ...assets.filter(({ bytes }) => bytes > largestAsset).map(({ name, bytes }) => draft(`size of ${name}`, `${name} has ${bytes} bytes, and GitHub takes assets below 2 GiB.`, 'Split it, or leave out what is not evidence.')),
    ...assets.filter(({ bytes }) => bytes === 0).map(({ name }) => draft(`size of ${name}`, `${name} is empty, and GitHub takes no empty asset.`, 'Leave it out of `release.assets`, or build it.')),
    // Under another name than the one that was signed nobody would find it, nor this program when it runs again.
    ...assets.filter(({ name }) => !isKept(name)).map(({ name }) => draft(`name of ${name}`, `GitHub would store ${JSON.stringify(name)} under another name.`, 'Name it with letters, digits, `.`, `_`, `-`, `+` and `@`; no two dots side by side, and none at its beginning or end.')),
    ...(assets.length + others > mostAssets ? [draft('assets', `${assets.length} assets${others === 0 ? '' : ` beside ${others} that are there already`} are more than a release can hold (${mostAssets}).`, 'Ship archives of them.')] : []),
  ];
}

function isKept(name: string): boolean {
  return /^[A-Za-z0-9._+@-]+$/.test(name) && !name.startsWith('.') && !name.endsWith('.') && !name.includes('..');
}
