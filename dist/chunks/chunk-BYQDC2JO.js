import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/redaction/personal-data-rules.ts
import { BlockList, isIPv6 } from "node:net";
var nobodysAddresses = new BlockList();
for (const [address, prefix] of [["0.0.0.0", 8], ["127.0.0.0", 8], ["192.0.2.0", 24], ["198.51.100.0", 24], ["203.0.113.0", 24]]) nobodysAddresses.addSubnet(address, prefix, "ipv4");
nobodysAddresses.addAddress("255.255.255.255", "ipv4");
for (const [address, prefix] of [["::", 127], ["2001:db8::", 32], ["3fff::", 20]]) nobodysAddresses.addSubnet(address, prefix, "ipv6");
var nobodysDomain = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)$/i;
var robot = /^(?:no-?reply|do-?not-?reply|git|bot)(?:$|[+.@-])|\[bot\]$|@users\.noreply\.|@noreply\./i;
var octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
var quad = `${octet}(?:\\.${octet}){3}`;
var label = String.raw`(?:[Ii][Pp](?:v4|V4)?|[Aa]ddr(?:ess)?|[Hh]ost(?:[Nn]ame)?|[Ss]erver|[Pp]eer|[Cc]lient|[Rr]emote|[Ss]ource|[Dd]estination|[Gg]ateway|[Nn]ameserver|[Ll]isten(?:ing)?(?: on)?|[Cc]onnect(?:ed|ing)?(?: to| from)?|from|via|at|ping)`;
var camelLabel = "(?<=[a-z0-9])(?:I[Pp](?:[Aa]ddr(?:ess)?)?|Addr(?:ess)?|Host(?:[Nn]ame)?)";
var hex = "[0-9A-Fa-f]";
var personalDataRules = [
  {
    id: "e-mail",
    category: "personal-data",
    title: "An e-mail address",
    pattern: /(?:^|[^A-Za-z0-9._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})\b/dg,
    hints: ["@"],
    isPlausible: (value) => !robot.test(value) && !nobodysDomain.test(value.slice(value.indexOf("@") + 1))
  },
  {
    id: "ipv4",
    category: "personal-data",
    title: "An IPv4 address, where what stands around it says so",
    pattern: new RegExp(`(?:(?:(?<![A-Za-z])${label}|${camelLabel})["']?\\s{0,4}[:=]?\\s{0,4}["'(\\[]?|://(?:[^\\s/@]{1,64}@)?)(${quad})(?![.\\d])`, "dg"),
    hints: ["."],
    isPlausible: (value) => !nobodysAddresses.check(value, "ipv4")
  },
  {
    id: "ipv4-endpoint",
    category: "personal-data",
    title: "An IPv4 address with a port or a prefix length",
    pattern: new RegExp(`(?<![\\w.-])(${quad})(?=(?::\\d{2,5}|/(?:[12]?\\d|3[0-2]))(?![\\d.]))`, "dg"),
    hints: ["."],
    isPlausible: (value) => !nobodysAddresses.check(value, "ipv4")
  },
  {
    id: "ipv6",
    category: "personal-data",
    title: "An IPv6 address",
    pattern: new RegExp(`(?<![\\w:.])((?:[23]${hex}{3}|fe[89abAB]${hex}|f[cdCD]${hex}{2}):(?:${hex}{0,4}:){1,6}${hex}{0,4})(?![\\w:])`, "dg"),
    hints: [":"],
    isPlausible: (value) => isIPv6(value) && !nobodysAddresses.check(value, "ipv6")
  },
  {
    id: "mac",
    category: "personal-data",
    title: "A hardware address",
    pattern: new RegExp(`(?<![\\w:-])((?:${hex}{2}:){5}${hex}{2}|(?:${hex}{2}-){5}${hex}{2})(?![\\w:-])`, "dg"),
    hints: [":", "-"],
    // All zeros, all ones, and the block of RFC 7042 for documentation are nobody's.
    isPlausible: (value) => !/^(?:00[:-]){5}00$|^(?:ff[:-]){5}ff$|^00[:-]00[:-]5e[:-]00[:-]53/i.test(value)
  },
  {
    id: "user-path",
    category: "personal-data",
    title: "A path that holds a person's account name",
    pattern: /(?:(?<![\w.])\/(?:home|Users)\/|[A-Za-z]:(?:\\{1,4}|\/)[Uu]sers(?:\\{1,4}|\/))([A-Za-z0-9][\w.-]{0,63})/dg,
    hints: ["/home/", "sers"],
    isPlausible: (value) => !/^(?:runner|runneradmin|runner-admin|vsts|vsts_azpcontainer|circleci|ubuntu|debian|jenkins|gitlab-runner|buildkite-agent|travis|appveyor|node|docker|containeradministrator|containeruser|administrator|admin|root|user|username|users?|me|you|public|default|shared|all|name|linuxbrew)$/i.test(value)
  }
];

// packages/core/src/redaction/redaction-rules.ts
var start = String.raw`(?:^|[^A-Za-z0-9_-])`;
var gitlabPrefixes = ["pat", "dt", "rt", "cbt", "ptt", "ft", "soat", "agent", "oas"];
var keyHeader = String.raw`[A-Za-z-]{4,20}: [^\r\n\\]{1,100}(?:\s|\\[rn]){1,6}`;
var keyMarker = (word) => `-----${word} (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----`;
function secret(id, title, [pattern, ...hints]) {
  return { id, category: "secret", title, pattern: new RegExp(pattern, "dg"), hints };
}
var redactionRules = [
  secret("private-key", "A private key in PEM or OpenPGP armour", [
    `${keyMarker("BEGIN")}(?:\\s|\\\\[rn])*(?:${keyHeader}){0,4}[A-Za-z0-9+/=]{16,}(?:[A-Za-z0-9+/=\\s]|\\\\[rn])*(?:${keyMarker("END")})?`,
    "PRIVATE KEY"
  ]),
  secret("aws-access-key-id", "An AWS access key id", [`${start}((?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\\b`, "AKIA", "ASIA", "ABIA", "ACCA"]),
  secret("aws-secret-key", "An AWS secret access key, labelled as such", [
    String.raw`(?:secret_access_key|SECRET_ACCESS_KEY|[Ss]ecretAccessKey|secret-access-key)["']?\s{0,8}[:=]\s{0,8}["']?([A-Za-z0-9/+=]{40})`,
    "ecret",
    "SECRET"
  ]),
  secret("gcp-api-key", "A Google API key", [`${start}(AIza[A-Za-z0-9_-]{35})`, "AIza"]),
  secret("google-oauth", "A Google OAuth token or client secret", [`${start}(ya29\\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{28})`, "ya29.", "GOCSPX-"]),
  secret("azure-storage-key", "An Azure storage account key", [String.raw`AccountKey=([A-Za-z0-9+/]{86}==)`, "AccountKey="]),
  secret("azure-shared-access", "An Azure shared access key or signature", [
    String.raw`(?:SharedAccessKey=|[?&;]sig=)([A-Za-z0-9+/]{43}=|[A-Za-z0-9%]{43,70}%3[Dd])`,
    "SharedAccessKey=",
    "sig="
  ]),
  secret("azure-client-secret", "A Microsoft Entra client secret", [String.raw`(?:^|[^A-Za-z0-9_.~-])([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})`, "Q~"]),
  secret("github-token", "A GitHub token", [`${start}(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})`, "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"]),
  secret("gitlab-token", "A GitLab token", [`${start}(gl(?:${gitlabPrefixes.join("|")})-[A-Za-z0-9_.-]{20,255})`, ...gitlabPrefixes.map((prefix) => `gl${prefix}-`)]),
  secret("slack-token", "A Slack token", [`${start}(xox[abeprs]-[A-Za-z0-9-]{20,255}|xapp-\\d-[A-Z0-9]{5,20}-\\d{5,20}-[a-f0-9]{20,128})`, "xox", "xapp-"]),
  secret("slack-webhook", "A Slack webhook address", [String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/([A-Za-z0-9+/]{20,200})`, "hooks.slack.com"]),
  secret("npm-token", "An npm token", [`${start}(npm_[A-Za-z0-9]{36})\\b`, "npm_"]),
  secret("pypi-token", "A PyPI token", [`${start}(pypi-AgE[A-Za-z0-9_-]{50,})`, "pypi-AgE"]),
  secret("stripe-key", "A Stripe key or webhook secret", [`${start}([sr]k_(?:live|test)_[A-Za-z0-9]{16,247}|whsec_[A-Za-z0-9+/]{32,128})`, "k_live_", "k_test_", "whsec_"]),
  secret("jwt", "A signed JSON web token", [`${start}(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})`, "eyJ"]),
  secret("authorization-header", "Credentials in an Authorization header", [
    String.raw`[Aa](?:uthorization|UTHORIZATION)["']?\s{0,4}[:=]\s{0,4}["']?(?:[Bb]earer|[Bb]asic|[Tt]oken)\s{1,4}([A-Za-z0-9+/=._~-]{16,})`,
    "uthorization",
    "UTHORIZATION"
  ]),
  secret("url-password", "A password in an address", [String.raw`://[^\s:/@'"<>]{0,100}:([^\s/@'"<>]{1,200})@`, "://"]),
  secret("connection-password", "A password in a connection string", [
    String.raw`(?:[Ss]erver|[Dd]ata [Ss]ource|[Hh]ost)=[^\r\n"'<>]{1,300};\s{0,4}(?:[Pp]assword|[Pp]wd)\s{0,4}=\s{0,4}([^;\s"'<>]{1,200})`,
    "assword",
    "wd"
  ]),
  ...personalDataRules
];
var secretRules = redactionRules.filter((rule) => rule.category === "secret");

// packages/core/src/redaction/redact-text.ts
var placeholder = /^(?:\$\{?[A-Za-z_]|\{\{|\{[A-Za-z_]\w*\}$|%[A-Za-z_]\w*%$|\*+$|[xX]{3,}$|\[masked|\.{3}$|…$|git@)/;
function redactText(text, rules = secretRules, isAllowed = () => false) {
  const spans = findSpans(text, rules).filter(({ from: from2, to }) => !isAllowed(text.slice(from2, to)));
  if (spans.length === 0) return { text, hits: [] };
  let masked = "";
  let from = 0;
  for (const span of spans) {
    masked += `${text.slice(from, span.from)}[masked:${span.rule}]`;
    from = span.to;
  }
  return { text: masked + text.slice(from), hits: toHits(text, spans) };
}
function findSecrets(text, rules = secretRules, isAllowed = () => false) {
  return toHits(text, findSpans(text, rules).filter(({ from, to }) => !isAllowed(text.slice(from, to))));
}
function findSpans(text, rules) {
  const found = rules.filter((rule) => rule.hints.some((hint) => text.includes(hint))).flatMap((rule) => findMatches(text, rule));
  found.sort((a, b) => a.from - b.from);
  const spans = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last === void 0 || span.from >= last.to) spans.push(span);
    else if (span.to > last.to) spans[spans.length - 1] = { ...last, to: span.to };
  }
  return spans;
}
function findMatches(text, rule) {
  const spans = [];
  for (const match of text.matchAll(rule.pattern)) {
    const [from, to] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
    if (placeholder.test(text.slice(from, Math.min(to, from + 100)))) continue;
    if (rule.isPlausible?.(text.slice(from, to)) !== false) spans.push({ rule: rule.id, from, to });
  }
  return spans;
}
function toHits(text, spans) {
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return spans.map(({ rule, from }) => {
    while (from > lineEnd) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { rule, line, column: from - lineStart + 1 };
  });
}
function endOfLine(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

// packages/core/src/redaction/find-escaped.ts
var escaped = /\\u00([2-7][0-9A-Fa-f])|\\(\/)|&#(?:[xX]0{0,4}([2-7][0-9A-Fa-f])|0{0,4}(\d{2,3}));/g;
var kept = /* @__PURE__ */ new Set(['"', "'", "\\"]);
function findEscaped(text, rules, isAllowed) {
  if (!text.includes("\\u00") && !text.includes("\\/") && !text.includes("&#")) return findSecrets(text, rules, isAllowed);
  const { plain, shortened } = toPlain(text);
  return findSecrets(plain, rules, isAllowed).map((hit) => ({ ...hit, column: hit.column + shortenedBefore(shortened.get(hit.line), hit.column) }));
}
function toPlain(text) {
  const shortened = /* @__PURE__ */ new Map();
  const parts = [];
  let [line, lineStart, lost, lineEnd, from] = [1, 0, 0, endOfLine2(text, 0), 0];
  for (const { 0: written, 1: json, 2: slash, 3: hex2, 4: decimal, index } of text.matchAll(escaped)) {
    const sign = slash ?? String.fromCharCode(decimal === void 0 ? Number.parseInt(json ?? hex2 ?? "", 16) : Number(decimal));
    if (!/[ -~]/.test(sign) || kept.has(sign)) continue;
    while (lineEnd < index) [line, lineStart, lost, lineEnd] = [line + 1, lineEnd + 1, 0, endOfLine2(text, lineEnd + 1)];
    const places = shortened.get(line) ?? [];
    shortened.set(line, places);
    const column = index - lineStart - lost + 1;
    lost += written.length - 1;
    places.push({ column, lost });
    parts.push(text.slice(from, index), sign);
    from = index + written.length;
  }
  return { plain: parts.join("") + text.slice(from), shortened };
}
function endOfLine2(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
function shortenedBefore(places = [], column) {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((places[middle]?.column ?? 0) < column) from = middle + 1;
    else to = middle;
  }
  return places[from - 1]?.lost ?? 0;
}

export {
  redactionRules,
  secretRules,
  redactText,
  findSecrets,
  findEscaped
};
