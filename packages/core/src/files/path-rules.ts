import type { PlatformPath } from 'node:path';

/** How a system writes paths: what is asked of `node:path`, or of its `posix` or `win32` where another system is meant. */
export type PathRules = Pick<PlatformPath, 'sep' | 'relative' | 'isAbsolute'>;
