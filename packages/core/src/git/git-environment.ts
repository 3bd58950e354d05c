/** On whose behalf git is started. */
export interface GitCaller {
  /** Environment that git's own is made of. */
  readonly env: Readonly<Record<string, string>>;
}

/** How to reach and trust a remote: set by whoever runs us, needed by fetch. Everything else that begins with GIT_ is dropped. */
const kept = /^GIT_(?:ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|SSL_.+|PROXY_.+|EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))$/i;

/**
 * Inside a hook git exports GIT_DIR, GIT_INDEX_FILE and more, and a git started there would answer about that repository, not about the one
 * asked for. Messages are asked for in English because two of them are read; a password prompt would wait for ever.
 */
export function toGitEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const isGits = name.toUpperCase().startsWith('GIT_');
    if (value !== undefined && (!isGits || kept.test(name))) clean[name] = value;
  }
  return { ...clean, LC_ALL: 'C', LANGUAGE: 'C', GIT_TERMINAL_PROMPT: '0' };
}
