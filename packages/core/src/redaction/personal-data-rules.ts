import { BlockList, isIPv6 } from 'node:net';
import type { RedactionRule } from './redaction-rule.js';

/** Nobody's: loopback, unspecified, broadcast, and what RFC 5737 and RFC 3849 keep for documentation. */
const nobodysAddresses = new BlockList();
for (const [address, prefix] of [['0.0.0.0', 8], ['127.0.0.0', 8], ['192.0.2.0', 24], ['198.51.100.0', 24], ['203.0.113.0', 24]] as const) nobodysAddresses.addSubnet(address, prefix, 'ipv4');
nobodysAddresses.addAddress('255.255.255.255', 'ipv4');
for (const [address, prefix] of [['::', 127], ['2001:db8::', 32], ['3fff::', 20]] as const) nobodysAddresses.addSubnet(address, prefix, 'ipv6');

/** RFC 2606 and RFC 6761: names that belong to nobody. */
const nobodysDomain = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)$/i;
const robot = /^(?:no-?reply|do-?not-?reply|git|bot)(?:$|[+.@-])|\[bot\]$|@users\.noreply\.|@noreply\./i;

/** A dotted quad may as well be a version: only what stands around it makes it an address. Group 1 is the address. */
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const quad = `${octet}(?:\\.${octet}){3}`;
const label = String.raw`(?:[Ii][Pp](?:v4|V4)?|[Aa]ddr(?:ess)?|[Hh]ost(?:[Nn]ame)?|[Ss]erver|[Pp]eer|[Cc]lient|[Rr]emote|[Ss]ource|[Dd]estination|[Gg]ateway|[Nn]ameserver|[Ll]isten(?:ing)?(?: on)?|[Cc]onnect(?:ed|ing)?(?: to| from)?|from|via|at|ping)`;

/** The end of a name in camel case: `ClientIp`, `remoteAddress`. */
const camelLabel = '(?<=[a-z0-9])(?:I[Pp](?:[Aa]ddr(?:ess)?)?|Addr(?:ess)?|Host(?:[Nn]ame)?)';

const hex = '[0-9A-Fa-f]';

/** People and their machines, by the shape of the value and what stands around it. */
export const personalDataRules: readonly RedactionRule[] = [
  {
    id: 'e-mail', category: 'personal-data', title: 'An e-mail address',
    pattern: /(?:^|[^A-Za-z0-9._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})\b/dg,
    hints: ['@'],
    isPlausible: (value) => !robot.test(value) && !nobodysDomain.test(value.slice(value.indexOf('@') + 1)),
  },
  {
    id: 'ipv4', category: 'personal-data', title: 'An IPv4 address, where what stands around it says so',
    pattern: new RegExp(`(?:(?:(?<![A-Za-z])${label}|${camelLabel})["']?\\s{0,4}[:=]?\\s{0,4}["'(\\[]?|://(?:[^\\s/@]{1,64}@)?)(${quad})(?![.\\d])`, 'dg'),
    hints: ['.'],
    isPlausible: (value) => !nobodysAddresses.check(value, 'ipv4'),
  },
  {
    id: 'ipv4-endpoint', category: 'personal-data', title: 'An IPv4 address with a port or a prefix length',
    pattern: new RegExp(`(?<![\\w.-])(${quad})(?=(?::\\d{2,5}|/(?:[12]?\\d|3[0-2]))(?![\\d.]))`, 'dg'),
    hints: ['.'],
    isPlausible: (value) => !nobodysAddresses.check(value, 'ipv4'),
  },
  {
    id: 'ipv6', category: 'personal-data', title: 'An IPv6 address',
    pattern: new RegExp(`(?<![\\w:.])((?:[23]${hex}{3}|fe[89abAB]${hex}|f[cdCD]${hex}{2}):(?:${hex}{0,4}:){1,6}${hex}{0,4})(?![\\w:])`, 'dg'),
    hints: [':'],
    isPlausible: (value) => isIPv6(value) && !nobodysAddresses.check(value, 'ipv6'),
  },
  {
    id: 'mac', category: 'personal-data', title: 'A hardware address',
    pattern: new RegExp(`(?<![\\w:-])((?:${hex}{2}:){5}${hex}{2}|(?:${hex}{2}-){5}${hex}{2})(?![\\w:-])`, 'dg'),
    hints: [':', '-'],
    // All zeros, all ones, and the block of RFC 7042 for documentation are nobody's.
    isPlausible: (value) => !/^(?:00[:-]){5}00$|^(?:ff[:-]){5}ff$|^00[:-]00[:-]5e[:-]00[:-]53/i.test(value),
  },
  {
    id: 'user-path', category: 'personal-data', title: "A path that holds a person's account name",
    pattern: /(?:(?<![\w.])\/(?:home|Users)\/|[A-Za-z]:(?:\\{1,4}|\/)[Uu]sers(?:\\{1,4}|\/))([A-Za-z0-9][\w.-]{0,63})/dg,
    hints: ['/home/', 'sers'],
    isPlausible: (value) => !/^(?:runner|runneradmin|runner-admin|vsts|vsts_azpcontainer|circleci|ubuntu|debian|jenkins|gitlab-runner|buildkite-agent|travis|appveyor|node|docker|containeradministrator|containeruser|administrator|admin|root|user|username|users?|me|you|public|default|shared|all|name|linuxbrew)$/i.test(value),
  },
];
