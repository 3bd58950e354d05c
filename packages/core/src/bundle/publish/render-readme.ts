import { isDocSync } from './is-doc-sync.js';
import { toCode, toFence, toLine, toTable } from './markdown-text.js';
import type { AreaFacts, Checklist, CollectedFile, PublishFacts } from './publish-facts.js';

/** What an area is evidence of, and how it was made, for people. It shows the hash of every piece of evidence, and never the manifest's, which holds this file's. */
export function renderReadme(facts: PublishFacts, area: AreaFacts): string {
  const { commandLines, notes } = facts;
  const hashes = area.files.map(({ sha256, path }) => `${sha256}  ${path}`);
  const sections = [
    `# ${area.name === '.' ? 'Evidence' : area.name}`,
    `Evidence of the release candidate${facts.version === null ? '' : ` ${facts.version}`}. It was collected by a program; edit nothing here.`,
    toTable(['What', 'Value'], listIdentity(facts)),
    ...(commandLines.length === 0 ? [] : ['## Commands', toFence(commandLines.join('\n'))]),
    '## Evidence',
    area.files.length === 0 ? 'None.' : toTable(['File', 'For', 'Started', 'Finished', 'Collected from'], area.files.map(toRow)),
    ...(area.absent.length === 0 ? [] : [`Not there, and not required: ${area.absent.map(toCode).join(', ')}.`]),
    ...(hashes.length === 0 ? [] : ['## SHA-256', toFence(hashes.join('\n'))]),
    ...(area.config.requires.some(isDocSync) ? ['## Doc-sync checklist', ...(area.checklists.length === 0 ? ['None.'] : area.checklists.map(toChecklist))] : []),
    ...(notes.length === 0 ? [] : ['## Notes', notes.map((note) => `- ${toLine(note)}`).join('\n')]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function listIdentity({ version, repository, commit, asOf, platform, taskIds }: PublishFacts): string[][] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Version', version], ['Repository', repository], ['Commit', commit], ['As of', asOf], ['Platform', platform], ['Tasks', taskIds.length === 0 ? null : taskIds.join(', ')],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, toCode(value)]]));
}

function toRow({ path, wantedBy, startedAt, finishedAt, source }: CollectedFile): string[] {
  return [toCode(path), wantedBy.join(', '), startedAt ?? '', finishedAt ?? '', toCode(source)];
}

function toChecklist({ path, lines }: Checklist): string {
  return [toCode(path), lines.join('\n')].filter((part) => part !== '').join('\n\n');
}
