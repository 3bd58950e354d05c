import { environmentNames, valueOf, type EnvironmentVariables } from './environment-names.js';

/** What the environment says about the terminal. Whether output is one, the caller knows. */
export interface TerminalSettings {
  readonly color: 'auto' | 'always' | 'never';
  /** False in CI and on terminals that cannot move the cursor. */
  readonly canRedraw: boolean;
  readonly columns: number | null;
}

export function readTerminalSettings(env: EnvironmentVariables): TerminalSettings {
  const columns = Number(valueOf(env, 'COLUMNS') ?? Number.NaN);
  const isCi = valueOf(env, 'GITHUB_ACTIONS') !== null || environmentNames.otherCi.some((name) => valueOf(env, name) !== null);
  const isDumb = valueOf(env, 'TERM') === 'dumb';
  return { color: toColor(env, isDumb), canRedraw: !isCi && !isDumb, columns: Number.isSafeInteger(columns) && columns > 0 ? columns : null };
}

function toColor(env: EnvironmentVariables, isDumb: boolean): TerminalSettings['color'] {
  if (valueOf(env, 'NO_COLOR') !== null) return 'never';
  const forced = valueOf(env, 'FORCE_COLOR');
  if (forced !== null) return forced === '0' || forced === 'false' ? 'never' : 'always';
  return isDumb ? 'never' : 'auto';
}
