/** What programs need in order to start at all; everything else of the caller's environment would make results depend on the machine. */
const inherited = [
  'PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP',
  'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles', 'ProgramFiles(x86)',
];

/** 1 January 1980 UTC: the earliest date that ZIP archives can hold, so tools that honour it need not special-case it. */
const sourceDateEpoch = '315532800';

/** Nobody listens on the discard port: what honours a proxy fails at once instead of reaching the network. */
const deadProxy = 'http://127.0.0.1:9';

/** What every case starts from; a case's own `env` comes on top. */
export function toBaseEnvironment(env: Readonly<Record<string, string>>, options: { readonly offline: boolean }): Record<string, string> {
  // Names are case-insensitive where the last of them exist (`Path`), and matched exactly elsewhere.
  const wanted = new Map(inherited.map((name) => [process.platform === 'win32' ? name.toUpperCase() : name, true]));
  const passed = Object.entries(env).filter(([name]) => wanted.has(process.platform === 'win32' ? name.toUpperCase() : name));
  return {
    ...Object.fromEntries(passed),
    TZ: 'UTC', LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: sourceDateEpoch,
    ...(options.offline ? offlineEnvironment() : {}),
  };
}

function offlineEnvironment(): Record<string, string> {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
  const proxies = names.flatMap((name) => [[name, deadProxy], [name.toLowerCase(), deadProxy]] as const);
  return { ...Object.fromEntries(proxies), NO_PROXY: '', no_proxy: '' };
}
