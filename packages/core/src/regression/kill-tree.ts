import { spawnSync } from 'node:child_process';

/** True where a case gets a process group of its own, so that all it started can be ended with it. */
export const hasProcessGroups = process.platform !== 'win32';

/** Ends a process that was started as the leader of its group, with everything in the group. Nothing happens when none is left. */
export function killTree(pid: number): void {
  if (!hasProcessGroups) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: all have ended. EPERM: what is left changed its user; nobody without its rights can end it.
  }
}
