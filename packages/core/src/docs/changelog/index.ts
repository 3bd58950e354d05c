export type { Changelog, ChangelogEntry, ChangelogItem, ChangelogSection, ChangelogStyle } from './changelog.js';
export { checkChangelog } from './check-changelog.js';
export { hasNewEntry } from './has-new-entry.js';
export { isCalendarDate } from './is-calendar-date.js';
export { readChangelog } from './read-changelog.js';
