/** A smaller input for which the same still holds. Stops after so many attempts: a small input is a comfort, not a proof. */
export async function minimise(input: Uint8Array, isStillSo: (smaller: Uint8Array) => Promise<boolean>, attempts = 2000): Promise<Uint8Array> {
  let best: Buffer = Buffer.from(input);
  let left = attempts;
  const attempt = async (smaller: Buffer): Promise<boolean> => {
    left -= 1;
    if (left < 0 || !(await isStillSo(smaller))) return false;
    best = smaller;
    return true;
  };
  for (let size = Math.ceil(best.length / 2); size >= 1 && left > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < best.length && left > 0;) {
      const without = Buffer.concat([best.subarray(0, from), best.subarray(from + size)]);
      if (!(await attempt(without))) from += size;
    }
  }
  for (let at = 0; at < best.length && left > 0; at += 1) {
    if (best[at] === 97) continue;
    const plain = Buffer.from(best);
    plain.writeUInt8(97, at);
    await attempt(plain);
  }
  return best;
}
