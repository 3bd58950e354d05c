import { spawnSync } from 'node:child_process';

/** True where a case gets a process group of its own, so that all it started can be ended with it. */
export const hasProcessGroups = process.platform !== 'win32';

/**
 * Ends a process that was started as the leader of its group, with everything in the group.
 * False when it is sure that none was left; what was told to end may still be in a write.
 */
export function killTree(pid: number): boolean {
  if (!hasProcessGroups) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return true;
  }
  try {
    return process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: all have ended. EPERM: what is left changed its user; nobody without its rights can end it.
    return !(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH');
  }
}
