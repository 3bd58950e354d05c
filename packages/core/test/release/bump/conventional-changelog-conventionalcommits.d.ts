declare module 'conventional-changelog-conventionalcommits' {
  import type { Preset } from 'conventional-recommended-bump';

  /** `bumpStrict`: says nothing where nothing is asked for, instead of a patch. */
  export default function createPreset(config?: { readonly bumpStrict?: boolean; readonly preMajor?: boolean }): Required<Preset>;
}
