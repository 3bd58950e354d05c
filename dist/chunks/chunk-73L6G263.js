import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isJsonArray,
  isJsonObject,
  parseJsonText,
  readTextFile
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/signing/envelope.ts
function toSignedBytes(payloadType, payload) {
  const type = Buffer.from(payloadType, "utf8");
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}

// packages/core/src/signing/sign-envelope.ts
function signEnvelope({ payloadType, payload }, key) {
  const sig = toBase64(key.sign(toSignedBytes(payloadType, payload)));
  return { payloadType, payload: toBase64(payload), signatures: [{ keyid: key.publicKey.keyId, sig }] };
}
function toBase64(bytes) {
  return Buffer.from(bytes).toString("base64");
}

// packages/core/src/signing/verify-envelope.ts
function verifyEnvelope(bytes, expectation) {
  const read = parseSignedJson(bytes, expectation.name);
  return read.state === "malformed" ? { state: "refused", fault: "malformed", message: `${expectation.name} ${read.message}` } : verifyParsedEnvelope(read.value, expectation);
}
function verifyParsedEnvelope(value, { payloadType, trustedKeys, name }) {
  const refuse = (fault, message) => ({ state: "refused", fault, message: `${name} ${message}` });
  const parts = toParts(value);
  if (typeof parts === "string") return refuse("malformed", parts);
  if (parts.payloadType !== payloadType) return refuse("wrong-payload-type", `holds ${JSON.stringify(parts.payloadType.slice(0, 200))}, not ${payloadType}.`);
  if (trustedKeys.length === 0) return refuse("no-trusted-key", "is signed, but no key is trusted.");
  const named = trustedKeys.filter(({ keyId }) => parts.keyId === "" || keyId === parts.keyId);
  if (named.length === 0) return refuse("untrusted-key", `is signed by ${JSON.stringify(parts.keyId.slice(0, 100))}, which is not among the trusted keys.`);
  const signed = toSignedBytes(payloadType, parts.payload);
  const signer = named.find((key) => key.verify(signed, parts.signature));
  if (signer !== void 0) return { state: "verified", payload: parts.payload, keyId: signer.keyId };
  return parts.keyId === "" ? refuse("untrusted-key", "is signed by none of the trusted keys.") : refuse("wrong-signature", `is not what the key ${parts.keyId} signed.`);
}
function parseSignedJson(bytes, name) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { state: "malformed", message: "is not UTF-8 text." };
  }
  if (text.startsWith("\uFEFF")) return { state: "malformed", message: "begins with a byte order mark." };
  try {
    return { state: "read", value: parseJsonText(text, { path: name }).value, text };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: "malformed", message: `is not valid JSON: ${error.faults[0]?.message ?? error.message}` };
  }
}
function toParts(value) {
  if (!isJsonObject(value) || typeof value.payloadType !== "string") return "is not a DSSE envelope.";
  const payload = typeof value.payload === "string" ? fromBase64(value.payload) : null;
  if (payload === null) return "has no payload in standard base64 with padding.";
  if (!isJsonArray(value.signatures) || value.signatures.length !== 1) return "must have exactly one signature.";
  const [entry] = value.signatures;
  const signature = isJsonObject(entry) && typeof entry.sig === "string" ? fromBase64(entry.sig) : null;
  if (!isJsonObject(entry) || signature === null || signature.length === 0) return "has no signature in standard base64 with padding.";
  const keyId = entry.keyid ?? "";
  return typeof keyId === "string" ? { payloadType: value.payloadType, payload, keyId, signature } : "has a key id that is not text.";
}
function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

// packages/core/src/signing/parse-public-key.ts
import { createPublicKey, verify } from "node:crypto";

// packages/core/src/signing/key-id.ts
import { createHash } from "node:crypto";
function toKeyAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }) {
  if (asymmetricKeyType === "ed25519") return "ed25519";
  return asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1" ? "ecdsa-p256" : null;
}
function describeKeyType({ asymmetricKeyType, asymmetricKeyDetails }) {
  return [asymmetricKeyType ?? "unknown", asymmetricKeyDetails?.namedCurve].filter((part) => part !== void 0).join(" ");
}
function toKeyId(publicKey, algorithm) {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const point = [x, y].map((coordinate) => Buffer.from(coordinate, "base64url"));
  const wire = algorithm === "ed25519" ? ["ssh-ed25519", Buffer.concat(point)] : ["ecdsa-sha2-nistp256", "nistp256", Buffer.concat([Buffer.of(4), ...point])];
  const digest = createHash("sha256").update(Buffer.concat(wire.map(toSshString))).digest("base64");
  return `SHA256:${digest.replace(/=+$/, "")}`;
}
function toSshString(value) {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

// packages/core/src/signing/pem-block.ts
var largestPem = 16 * 1024;
var pemPattern = /-----BEGIN ([A-Z0-9 ]{1,40})-----[\s\S]*?-----END \1-----/g;
function requirePemBlock(text, name) {
  const blocks = text.length > largestPem ? [] : [...text.matchAll(pemPattern)];
  const [block] = blocks;
  if (block !== void 0 && blocks.length === 1) return { label: block[1] ?? "", text: block[0] };
  const what = blocks.length > 1 ? `holds ${blocks.length} PEM blocks; one is expected` : "holds no key in PEM form";
  throw new ShipworthyError("signing/invalid-key", `${name} ${what}.`, { hint: "Give one complete key, from its line -----BEGIN to its line -----END, with line breaks." });
}

// packages/core/src/signing/parse-public-key.ts
function parsePublicKey(text, name) {
  const block = requirePemBlock(text, name);
  if (block.label.endsWith("PRIVATE KEY")) {
    throw new ShipworthyError("signing/invalid-key", `${name} is a private key, where a public one belongs.`, {
      hint: "Make a new key, and never use this one again: whoever can read the file can sign with it. Only the output of `openssl pkey -pubout` belongs here."
    });
  }
  if (block.label !== "PUBLIC KEY") {
    throw new ShipworthyError("signing/unsupported-key", `${name} is a PEM block of another kind (${block.label}).`, { hint: "Give the public key as `openssl pkey -pubout` writes it: -----BEGIN PUBLIC KEY-----." });
  }
  return toPublicKey(readSpki(block.text, name), name);
}
function toPublicKey(key, name) {
  const algorithm = toKeyAlgorithm(key);
  if (algorithm === null) {
    throw new ShipworthyError("signing/unsupported-key", `${name} is a key of type ${describeKeyType(key)}.`, { hint: "Use Ed25519 (`openssl genpkey -algorithm ed25519`) or ECDSA P-256." });
  }
  const digest = algorithm === "ed25519" ? null : "sha256";
  const spki = toUncompressed(key).export({ type: "spki", format: "der" });
  return { keyId: toKeyId(key, algorithm), algorithm, spki, verify: (data, signature) => isSignature(() => verify(digest, data, key, signature)) };
}
function toUncompressed(key) {
  return createPublicKey({ key: key.export({ format: "jwk" }), format: "jwk" });
}
function readSpki(pem, name) {
  try {
    return createPublicKey({ key: pem, format: "pem" });
  } catch {
    throw new ShipworthyError("signing/invalid-key", `${name} is not a valid public key.`, { hint: "Export it again with `openssl pkey -pubout`." });
  }
}
function isSignature(check) {
  try {
    return check();
  } catch {
    return false;
  }
}

// packages/core/src/signing/parse-signing-key.ts
import { createPrivateKey, createPublicKey as createPublicKey2, sign } from "node:crypto";
var toPkcs8 = "Convert it with `openssl pkcs8 -topk8 -in <file>`, or make a new one with `openssl genpkey -algorithm ed25519`.";
function parseSigningKey(text, { name, passphrase }) {
  const block = requirePemBlock(text, name);
  requirePkcs8(block, name);
  const isEncrypted = block.label === "ENCRYPTED PRIVATE KEY";
  if (isEncrypted && (passphrase === void 0 || passphrase === "")) {
    throw new ShipworthyError("signing/wrong-passphrase", `${name} is encrypted, and no passphrase is given.`, { hint: "Give its passphrase." });
  }
  const key = readPkcs8(block, isEncrypted ? passphrase : void 0, name);
  const publicKey = toPublicKey(createPublicKey2(key), name);
  const digest = publicKey.algorithm === "ed25519" ? null : "sha256";
  return { publicKey, sign: (data) => sign(digest, data, key) };
}
function requirePkcs8({ label, text }, name) {
  if (label === "PRIVATE KEY" || label === "ENCRYPTED PRIVATE KEY") return;
  if (label === "PUBLIC KEY") {
    const { keyId } = parsePublicKey(text, name);
    throw new ShipworthyError("signing/invalid-key", `${name} is a public key (${keyId}); the private one is needed to sign.`, { hint: "Give the other file." });
  }
  throw new ShipworthyError("signing/unsupported-key", `${name} is not in the form PKCS#8 (it says ${label}).`, { hint: toPkcs8 });
}
function readPkcs8(block, passphrase, name) {
  try {
    return createPrivateKey({ key: block.text, format: "pem", ...passphrase === void 0 ? {} : { passphrase } });
  } catch {
    if (passphrase !== void 0) {
      throw new ShipworthyError("signing/wrong-passphrase", `${name} does not open with the passphrase that was given.`, { hint: "Check the passphrase; if it is right, the file is damaged." });
    }
    throw new ShipworthyError("signing/invalid-key", `${name} is not a valid private key.`, { hint: toPkcs8 });
  }
}

// packages/core/src/signing/read-signing-key.ts
import { resolve } from "node:path";
var largestKeyFile = 64 * 1024;
var nameOfFile = "The file that `signing-key` names";
async function readSigningKey(given, folder) {
  const text = await readSigningKeyText(given, folder);
  if (text === null) return null;
  const name = isKeyItself(given["signing-key"] ?? "") ? "The key in `signing-key`" : nameOfFile;
  return parseSigningKey(text, { name, passphrase: given["signing-key-passphrase"] });
}
async function readSigningKeyText({ "signing-key": given }, folder) {
  if (given === void 0 || given.trim() === "") return null;
  if (isKeyItself(given)) return given;
  return readTextFile(resolve(folder, given), { maxBytes: largestKeyFile, displayPath: nameOfFile }).catch((error) => {
    throw withoutCause(error);
  });
}
function isKeyItself(given) {
  return given.includes("-----BEGIN");
}
function withoutCause(error) {
  if (!(error instanceof ShipworthyError)) return new ShipworthyError("config/unreadable", `${nameOfFile} cannot be read.`, { hint: "Give the path of a key file, or the key itself." });
  return new ShipworthyError(error.code, error.message.slice(0, -error.hint.length).trim(), { hint: error.hint });
}

export {
  parsePublicKey,
  parseSigningKey,
  readSigningKey,
  readSigningKeyText,
  signEnvelope,
  verifyEnvelope,
  verifyParsedEnvelope,
  parseSignedJson
};
