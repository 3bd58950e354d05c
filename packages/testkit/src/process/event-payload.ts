import { createRequire } from 'node:module';

/** What a payload says, by name. */
export type Payload = Readonly<Record<string, unknown>>;

/** The events of workflows that Shipworthy judges. */
export type EventName = 'pull_request' | 'push' | 'merge_group' | 'workflow_dispatch' | 'release' | 'workflow_run' | 'schedule';

interface RecordedEvent {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const require = createRequire(import.meta.url);

function isRecordedEvent(value: unknown): value is RecordedEvent {
  return isPayload(value) && typeof value['name'] === 'string' && Array.isArray(value['examples']);
}

/** GitHub's own recordings hold pull requests of every action; a gate sees these first. */
const preferredAction: Readonly<Partial<Record<EventName, string>>> = { pull_request: 'opened', release: 'published', workflow_run: 'completed' };

export function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(recorded: unknown, changed: unknown): unknown {
  if (!isPayload(recorded) || !isPayload(changed)) return structuredClone(changed);
  const entries = Object.entries(changed).map(([key, value]) => [key, merge(recorded[key], value)]);
  return { ...recorded, ...Object.fromEntries(entries) };
}

function findRecorded(name: EventName): Payload {
  // No recording exists of the schedule event: GitHub sends the line that triggered it, and where.
  if (name === 'schedule') return { schedule: '0 4 * * *', repository: findRecorded('push')['repository'] };
  const recordings: unknown = require('@octokit/webhooks-examples');
  const events = Array.isArray(recordings) ? recordings.filter(isRecordedEvent) : [];
  const examples = events.find((event) => event.name === name)?.examples ?? [];
  const [first] = examples.filter((example) => (preferredAction[name] ?? example['action']) === example['action']);
  if (first === undefined) throw new Error(`No recorded payload of ${name}`);
  return first;
}

/** A payload that GitHub once sent, with the fields changed that a test is about. Objects are merged, lists replaced. */
export function eventPayload(name: EventName, changes: Payload = {}): Payload {
  const merged = merge(structuredClone(findRecorded(name)), changes);
  return isPayload(merged) ? merged : {};
}
