import { personalDataRules } from './personal-data-rules.js';
import type { RedactionRule } from './redaction-rule.js';

/** Behind a character that can be no part of the token, so that a search starts once per run of such characters. */
const start = String.raw`(?:^|[^A-Za-z0-9_-])`;
const gitlabPrefixes = ['pat', 'dt', 'rt', 'cbt', 'ptt', 'ft', 'soat', 'agent', 'oas'];
const keyHeader = String.raw`[A-Za-z-]{4,20}: [^\r\n\\]{1,100}(?:\s|\\[rn]){1,6}`;
const keyMarker = (word: string): string => `-----${word} (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----`;

function secret(id: string, title: string, [pattern, ...hints]: readonly [pattern: string, ...hints: string[]]): RedactionRule {
  return { id, category: 'secret', title, pattern: new RegExp(pattern, 'dg'), hints };
}

/** Every rule, by id. Order decides where two match at the same place: the more specific first. */
export const redactionRules: readonly RedactionRule[] = [
  secret('private-key', 'A private key in PEM or OpenPGP armour', [
    `${keyMarker('BEGIN')}(?:\\s|\\\\[rn])*(?:${keyHeader}){0,4}[A-Za-z0-9+/=]{16,}(?:[A-Za-z0-9+/=\\s]|\\\\[rn])*(?:${keyMarker('END')})?`,
    'PRIVATE KEY',
  ]),
  secret('aws-access-key-id', 'An AWS access key id', [`${start}((?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\\b`, 'AKIA', 'ASIA', 'ABIA', 'ACCA']),
  secret('aws-secret-key', 'An AWS secret access key, labelled as such', [
    String.raw`(?:secret_access_key|SECRET_ACCESS_KEY|[Ss]ecretAccessKey|secret-access-key)["']?\s{0,8}[:=]\s{0,8}["']?([A-Za-z0-9/+=]{40})`,
    'ecret', 'SECRET',
  ]),
  secret('gcp-api-key', 'A Google API key', [`${start}(AIza[A-Za-z0-9_-]{35})`, 'AIza']),
  secret('google-oauth', 'A Google OAuth token or client secret', [`${start}(ya29\\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{28})`, 'ya29.', 'GOCSPX-']),
  secret('azure-storage-key', 'An Azure storage account key', [String.raw`AccountKey=([A-Za-z0-9+/]{86}==)`, 'AccountKey=']),
  secret('azure-shared-access', 'An Azure shared access key or signature', [
    String.raw`(?:SharedAccessKey=|[?&;]sig=)([A-Za-z0-9+/]{43}=|[A-Za-z0-9%]{43,70}%3[Dd])`, 'SharedAccessKey=', 'sig=',
  ]),
  secret('azure-client-secret', 'A Microsoft Entra client secret', [String.raw`(?:^|[^A-Za-z0-9_.~-])([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})`, 'Q~']),
  secret('github-token', 'A GitHub token', [`${start}(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})`, 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_']),
  secret('gitlab-token', 'A GitLab token', [`${start}(gl(?:${gitlabPrefixes.join('|')})-[A-Za-z0-9_.-]{20,255})`, ...gitlabPrefixes.map((prefix) => `gl${prefix}-`)]),
  secret('slack-token', 'A Slack token', [`${start}(xox[abeprs]-[A-Za-z0-9-]{20,255}|xapp-\\d-[A-Z0-9]{5,20}-\\d{5,20}-[a-f0-9]{20,128})`, 'xox', 'xapp-']),
  secret('slack-webhook', 'A Slack webhook address', [String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/([A-Za-z0-9+/]{20,200})`, 'hooks.slack.com']),
  secret('npm-token', 'An npm token', [`${start}(npm_[A-Za-z0-9]{36})\\b`, 'npm_']),
  secret('pypi-token', 'A PyPI token', [`${start}(pypi-AgE[A-Za-z0-9_-]{50,})`, 'pypi-AgE']),
  secret('stripe-key', 'A Stripe key or webhook secret', [`${start}([sr]k_(?:live|test)_[A-Za-z0-9]{16,247}|whsec_[A-Za-z0-9+/]{32,128})`, 'k_live_', 'k_test_', 'whsec_']),
  secret('jwt', 'A signed JSON web token', [`${start}(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})`, 'eyJ']),
  secret('authorization-header', 'Credentials in an Authorization header', [
    String.raw`[Aa](?:uthorization|UTHORIZATION)["']?\s{0,4}[:=]\s{0,4}["']?(?:[Bb]earer|[Bb]asic|[Tt]oken)\s{1,4}([A-Za-z0-9+/=._~-]{16,})`,
    'uthorization', 'UTHORIZATION',
  ]),
  secret('url-password', 'A password in an address', [String.raw`://[^\s:/@'"<>]{0,100}:([^\s/@'"<>]{1,200})@`, '://']),
  secret('connection-password', 'A password in a connection string', [
    String.raw`(?:[Ss]erver|[Dd]ata [Ss]ource|[Hh]ost)=[^\r\n"'<>]{1,300};\s{0,4}(?:[Pp]assword|[Pp]wd)\s{0,4}=\s{0,4}([^;\s"'<>]{1,200})`,
    'assword', 'wd',
  ]),
  ...personalDataRules,
];

/** What is masked unless more is asked for. */
export const secretRules: readonly RedactionRule[] = redactionRules.filter((rule) => rule.category === 'secret');
