import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parsePublicKey,
  parseSigningKey
} from "./chunk-73L6G263.js";
import {
  askIfIgnored,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  guide,
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/keygen/run-keygen.ts
import { dirname as dirname2, resolve } from "node:path";

// packages/core/src/release/keygen/make-key-pair.ts
import { generateKeyPairSync } from "node:crypto";
function makeKeyPair(passphrase) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const sealed = passphrase === void 0 ? {} : { cipher: "aes-256-cbc", passphrase };
  const privatePem = privateKey.export({ type: "pkcs8", format: "pem", ...sealed }).toString();
  const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const own = parseSigningKey(privatePem, { name: "The new key", passphrase });
  const read = parsePublicKey(publicPem, "The new public key");
  const proof = Buffer.from("shipworthy");
  if (own.publicKey.keyId !== read.keyId || !read.verify(proof, own.sign(proof))) throw new TypeError("the new keys do not belong together");
  return { privatePem, publicPem, publicKey: read };
}

// packages/core/src/release/keygen/show-key-pair.ts
function showKeyPair({ path, keyId, isEncrypted, care }) {
  const quoted = /^[\w./~+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return [
    "Made a pair of keys (Ed25519):",
    `  secret      ${path} (${isEncrypted ? "encrypted with the passphrase" : "not encrypted"}; readable by you alone). Whoever has it can sign in your name.`,
    `  public      ${path}.pub`,
    `  key         ${keyId}`,
    ...care === "ignored" ? ["The secret lies in a git repository, which ignores it: `git clean -x` would delete it, and `git add --force` would commit it."] : [],
    ...care === null ? ["Git is not installed here, so nothing is known of a repository around the secret: keep it out of any."] : [],
    "Next:",
    `  1. Give CI the secret:      gh secret set SHIPWORTHY_SIGNING_KEY --env release < ${quoted}`,
    ...isEncrypted ? ["                              gh secret set SHIPWORTHY_SIGNING_KEY_PASSPHRASE --env release"] : [],
    "     and name it in the step: with: { signing-key: '${{ secrets.SHIPWORTHY_SIGNING_KEY }}' }",
    `  2. Give everyone the public file: commit it, and name it in \`release.trustedKeys\` on the default branch.`,
    `  3. Keep the secret in a vault, and nowhere else. How, and how keys are changed and withdrawn: ${guide("keys")}`
  ];
}

// packages/core/src/release/keygen/write-key-pair.ts
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
async function writeKeyPair({ path, shown }, { privatePem, publicPem }) {
  const files = [
    { path: `${path}.pub`, shown: `${shown}.pub`, text: publicPem, mode: 420 },
    { path, shown, text: privatePem, mode: 384 }
  ];
  const taken = await Promise.all(files.map(async (file) => await isThere(file.path) ? file.shown : null));
  requireFree(taken.filter((one) => one !== null).toReversed());
  const mark = randomBytes(6).toString("hex");
  const made = [];
  try {
    await mkdir(dirname(path), { recursive: true, mode: 448 });
    for (const file of files) {
      const temporary = join(dirname(path), `.${basename(file.path).slice(0, 100)}.${mark}.tmp`);
      made.push(temporary);
      await writeDurably(temporary, file.text, file.mode);
    }
    for (const [index, file] of files.entries()) {
      await nameExclusively(made[index] ?? "", file);
      made.push(file.path);
    }
    made.splice(files.length);
  } catch (error) {
    throw toWriteError(error, shown);
  } finally {
    await Promise.all(made.map((one) => rm(one, { force: true }).catch(() => void 0)));
  }
}
async function isThere(path) {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
function requireFree(taken) {
  if (taken.length === 0) return;
  throw new ShipworthyError("signing/refused", `${taken.join(" and ")} ${taken.length === 1 ? "exists" : "exist"} already, and a key is never overwritten: whatever it signed could be signed no more.`, {
    hint: "Give another `--path`, or move the old pair away."
  });
}
async function writeDurably(path, text, mode) {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function nameExclusively(temporary, { path, shown }) {
  try {
    await link(temporary, path).catch(async (error) => {
      if (systemCode(error) === "EEXIST") throw error;
      await copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if (systemCode(error) === "EEXIST") requireFree([shown]);
    throw error;
  }
}
function toWriteError(error, shown) {
  const code = systemCode(error);
  if (code === "") return error;
  return new ShipworthyError("output/not-writable", `${shown} cannot be written (${code}).`, { hint: "Check that the folder exists or can be made, and that this user may write there." });
}

// packages/core/src/release/keygen/run-keygen.ts
var defaultPath = "shipworthy.key";
async function runKeygen(inputs, host) {
  const shown = inputs.path ?? defaultPath;
  const passphrase = inputs["signing-key-passphrase"];
  requireUsable(inputs, shown);
  requirePerson(host);
  const path = resolve(host.cwd, shown);
  const care = await askGit(host, path);
  if (care === "not-ignored") {
    throw new ShipworthyError("signing/refused", `${shown} lies in a git repository that does not ignore it: the private key could be committed.`, {
      hint: `Write it elsewhere (\`--path ~/.keys/release.key\`), or let git ignore it first: add its name to .gitignore or .git/info/exclude.`
    });
  }
  const pair = makeKeyPair(passphrase);
  await writeKeyPair({ path, shown }, pair);
  const { algorithm, keyId } = pair.publicKey;
  const isEncrypted = passphrase !== void 0;
  const report = { json: { mode: "keygen", privateKey: shown, publicKey: `${shown}.pub`, keyId, algorithm, encrypted: isEncrypted } };
  return { out: dirname2(path), documents: [], notes: showKeyPair({ path: shown, keyId, isEncrypted, care }), outputs: {}, report, exitCode: 0 };
}
function requireUsable(inputs, shown) {
  const faults = [];
  if (/[/\\]$/.test(shown)) faults.push({ message: "`--path` names a folder; name the file that the private key is written to." });
  if (/\.pub$/i.test(shown)) faults.push({ message: "`--path` names the private key; the public one is written beside it, with `.pub` behind its name." });
  if (inputs["signing-key"] !== void 0) faults.push({ message: "`--signing-key` is a key that exists; this mode makes a new one." });
  if (Buffer.byteLength(inputs["signing-key-passphrase"] ?? "") > largestPassphrase) faults.push({ message: `the passphrase is longer than ${largestPassphrase} bytes, and OpenSSL reads no longer ones.` });
  if (faults.length > 0) throw new ShipworthyError("usage/invalid-input", "No key is made like this:", { hint: "Example: `shipworthy release-evidence --mode keygen --path ~/.keys/release.key`.", faults });
}
var largestPassphrase = 1024;
function requirePerson({ context }) {
  if (context.where === "local") return;
  throw new ShipworthyError("signing/refused", `No key is made in CI (${context.service ?? context.where}): it would lie on a machine that others use, and its steps and logs with it.`, {
    hint: "Make it on your own machine, and give it to CI as a secret."
  });
}
async function askGit(host, path) {
  try {
    return await askIfIgnored(host, path);
  } catch (error) {
    if (isShipworthyError(error) && error.code === "git/missing") return null;
    throw toWriteError(error, "The private key");
  }
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runKeygen
};
