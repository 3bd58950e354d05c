import type { Fault } from '@shipworthy/contract/errors';
import { findCollisions } from '../../archive/find-collisions.js';
import { readShownHashes } from '../readme/read-hashes.js';
import type { PublishPlan } from './plan-publish.js';
import type { AreaFacts, PublishFacts } from './publish-facts.js';

/** Why a bundle made of this could not be verified afterwards. `namesTask`: an id matches the pattern of those that a README must list. */
export function judgePublishable(facts: PublishFacts, plan: PublishPlan, namesTask: boolean): Fault[] {
  return [...facts.areas.flatMap((area) => [...judgeManifest(area), ...judgePlaces(area, facts)]), ...judgeReadme(facts, namesTask), ...judgeNames(plan)];
}

/** Only our own manifests are written, which are read as such whatever `fields` says; sums alone could not name the candidate. */
function judgeManifest({ name, config: { manifest } }: AreaFacts): Fault[] {
  if (manifest.format === 'json') return [];
  return [{ message: `The manifest of ${name} is configured as ${manifest.format}, which another program writes.`, remedy: 'Remove `format` to publish the area, or let that program publish it.' }];
}

/** What lies in the folder of an area belongs to that area. */
function judgePlaces({ name, files }: AreaFacts, { areas }: PublishFacts): Fault[] {
  if (name !== '.') return [];
  const folders = new Set(areas.map((area) => area.name));
  return files.filter(({ path }) => path.includes('/') && folders.has(path.slice(0, path.indexOf('/')))).map(({ path, source }): Fault => ({ path: source, message: `The area \`.\` would put it to ${path}, which belongs to another area.`, remedy: 'Name it with another pattern.' }));
}

function judgeReadme({ mustList, commandLines, notes, areas, asOf }: PublishFacts, namesTask: boolean): Fault[] {
  const untimed = asOf === null ? areas.filter(({ files }) => files.every(({ startedAt, finishedAt }) => startedAt === null && finishedAt === null)) : [];
  return [
    ...(mustList.commands && commandLines.length === 0 ? [{ message: 'READMEs must list commands, and none was given.', remedy: 'Give `command-line`.' }] : []),
    ...(mustList.taskIds !== undefined && !namesTask ? [{ message: `READMEs must list task ids such as \`${mustList.taskIds}\`, and none was given.`, remedy: 'Give `task-id`.' }] : []),
    ...notes.filter((note) => areas.some((area) => showsStrangeHash(note, area))).map((note) => ({ message: `The note ${JSON.stringify(note)} shows a hash that not every area has a file of, and a README may show no other.`, remedy: 'Leave the hash out, or put it into a file of evidence.' })),
    ...(mustList.timestamps ? untimed.map(({ name }) => ({ message: `The README of ${name} must list times, and no evidence says when it was made.`, remedy: 'Put a time stamp into the names, or a time into the documents.' })) : []),
  ];
}

/** Notes stand in the README of every area. */
function showsStrangeHash(note: string, { files }: AreaFacts): boolean {
  return readShownHashes(note, [], new Set(files.map(({ sha256 }) => sha256))).length > 0;
}

function judgeNames({ files }: PublishPlan): Fault[] {
  return findCollisions(files.map(({ path }) => path)).map(({ path, other }): Fault => ({ message: `${path} and ${other} cannot lie in one bundle on every system.`, remedy: 'Rename one of them.' }));
}
