import { devNull } from 'node:os';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { CommandResult } from '../../evidence/index.js';
import { requireGit } from '../../git/run-git.js';
import type { Host } from '../../host/index.js';
import { openScratch } from '../../workspace/index.js';
import { judgeAnswer, toAnswerOfError, type Answer } from './judge-answer.js';
import { openRepositories } from './make-repository.js';
import { playSituation, type Gate, type Stage } from './play-situation.js';
import { situationGroups } from './situation-groups.js';
import type { Situation, SituationGroup } from './situation.js';
import { toReport } from './to-report.js';

/** Situations at a time: each waits for git most of the time. */
const atOnce = 4;

/**
 * Shows every situation to the gate and compares what it says with what it must say. Exit code 0: all are judged as they must be;
 * 1: one is not, so the gate cannot be relied on; 3: nothing could be shown, for there is no git.
 */
export async function runSelfTest(host: Host, gate: Gate, groups: readonly SituationGroup[] = situationGroups): Promise<CommandResult> {
  const scratch = await openScratch();
  try {
    // What the person at this machine has configured for git must not decide whether the gate can go red.
    const quiet: Host = { ...host, env: { ...host.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' } };
    await requireGit({ root: await scratch.folder(), env: quiet.env }, ['--version']);
    const stage: Stage = { gate, host: quiet, scratch, repositoryOf: openRepositories(scratch, quiet.env) };
    const report = toReport(groups, await playAll(groups.flatMap(({ situations }) => situations), stage));
    return { out: host.cwd, documents: [], notes: report.lines, outputs: {}, exitCode: report.isRight ? 0 : 1, report };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'git/missing') throw error;
    return { out: host.cwd, documents: [], notes: [`The self-test could not run. ${error.message}`], outputs: {}, exitCode: 3 };
  } finally {
    await scratch.remove();
  }
}

async function playAll(situations: readonly Situation[], stage: Stage): Promise<readonly Answer[]> {
  const queue = situations.entries();
  const answers: Answer[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, situation] of queue) {
      const startedAt = performance.now();
      const answer = await play(situation, stage);
      answers[index] = answer;
      done += 1;
      stage.host.onProgress({ done, total: situations.length, label: situation.name, outcome: answer.isRight ? 'pass' : 'fail', milliseconds: Math.round(performance.now() - startedAt) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** A gate that breaks has not judged, whatever broke; only a missing git says nothing about the gate. */
async function play(situation: Situation, stage: Stage): Promise<Answer> {
  try {
    return judgeAnswer(situation, await playSituation(situation, stage));
  } catch (error) {
    if (isShipworthyError(error) && error.code === 'git/missing') throw error;
    return toAnswerOfError(situation, error);
  }
}
