import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../../support/project.js';

/** One job of a pipeline file, as its service would run it. */
export interface PipelineJob {
  readonly name: string;
  readonly script: string;
  /** Set by the file itself. */
  readonly env: Readonly<Record<string, string>>;
  /** What it takes over before its script: the name of what another job left, and the folder that it is put into. */
  readonly takes: readonly { readonly name: string; readonly into: string }[];
  /** What it leaves for others, and under which name. */
  readonly leaves: { readonly name: string; readonly folder: string } | null;
  readonly shard: { readonly index: number; readonly total: number } | null;
}

const read = (name: string): string => readFileSync(join(repositoryRoot, 'examples/other-ci', name), 'utf8');

interface GitLabJob {
  readonly script?: readonly string[];
  readonly needs?: readonly string[];
  readonly parallel?: number;
  readonly artifacts?: { readonly paths: readonly string[] };
}

/** Jobs in the order in which they stand, which is that of their stages here. Artifacts come back to the place that they were taken from. */
export function readGitLab(name: string): readonly PipelineJob[] {
  const { variables, default: common, stages: _stages, workflow: _workflow, ...jobs }: { variables: Record<string, string>; default: { before_script: string[]; artifacts?: GitLabJob['artifacts'] }; stages: string[]; workflow?: unknown } & Record<string, GitLabJob> = parse(read(name));
  return Object.entries(jobs).flatMap(([id, { script = [], needs = [], parallel = 1, artifacts = common.artifacts }]) =>
    Array.from({ length: parallel }, (_, index) => ({
      name: parallel === 1 ? id : `${id} ${index + 1}/${parallel}`,
      script: [...common.before_script, ...script].join('\n'),
      env: variables,
      takes: needs.map((need) => ({ name: need, into: '.' })),
      leaves: artifacts === undefined ? null : { name: id, folder: artifacts.paths[0] ?? '' },
      shard: parallel === 1 ? null : { index: index + 1, total: parallel },
    })),
  );
}

interface AzureStep {
  readonly bash?: string;
  readonly publish?: string;
  readonly artifact?: string;
  readonly inputs?: { readonly artifact: string; readonly targetPath: string };
}

export function readAzure(name: string): readonly PipelineJob[] {
  const { variables, jobs }: { variables: Record<string, string>; jobs: readonly { job: string; steps: readonly AzureStep[] }[] } = parse(read(name));
  return jobs.map(({ job, steps }) => {
    const left = steps.find(({ publish }) => publish !== undefined);
    return {
      name: job,
      // Each step is a shell of its own; the first that fails ends the job.
      script: steps.flatMap(({ bash }) => (bash === undefined ? [] : [`( ${bash}\n) || exit`])).join('\n'),
      env: variables,
      takes: steps.flatMap(({ inputs }) => (inputs === undefined ? [] : [{ name: inputs.artifact, into: inputs.targetPath.replace('$(Build.SourcesDirectory)/', '') }])),
      leaves: left?.publish === undefined || left.artifact === undefined ? null : { name: left.artifact, folder: left.publish },
      shard: null,
    };
  });
}

/** Declarative pipelines are Groovy; the stages of ours are regular enough to be read line by line. */
export function readJenkins(name: string): readonly PipelineJob[] {
  const text = read(name);
  const commit = /SHIPWORTHY_COMMIT = '([^']*)'/.exec(text)?.[1] ?? '';
  const stages = text.split(/^ {4}stage\('/m).slice(1);
  return stages.map((stage) => {
    const stash = /\bstash name: '([^']+)', includes: '([^']+)\/\*\*'/.exec(stage);
    return {
      name: stage.slice(0, stage.indexOf("'")),
      script: [...stage.matchAll(/sh '''([\s\S]*?)'''/g)].map(([, script]) => script).join('\n'),
      env: { SHIPWORTHY_COMMIT: commit },
      takes: [...stage.matchAll(/unstash '([^']+)'/g)].map(([, stashed]) => ({ name: stashed ?? '', into: '.' })),
      leaves: stash === null ? null : { name: stash[1] ?? '', folder: stash[2] ?? '' },
      shard: null,
    };
  });
}
