import type { Target } from '../engine/target.js';
import { archives } from './archives.js';
import { comparisons } from './comparisons.js';
import { dataFormats } from './data-formats.js';
import { documents } from './documents.js';
import { evidence } from './evidence.js';
import { githubPeople } from './github-people.js';
import { githubRelease } from './github-release.js';
import { githubSettings } from './github-settings.js';
import { githubStores } from './github-stores.js';
import { places } from './places.js';
import { releases } from './releases.js';
import { reports } from './reports.js';
import { signed } from './signed.js';

/** Every reader of what others write. */
export const targets: readonly Target[] = [...dataFormats, ...comparisons, ...documents, ...releases, ...evidence, ...signed, ...archives, ...reports, ...places, ...githubPeople, ...githubRelease, ...githubSettings, ...githubStores];
