import { crc32 } from 'node:zlib';

/** Entry names to contents. Names are written as given: a hostile name such as `../x` is a legitimate fixture. */
export type ZipEntries = Readonly<Record<string, string | Uint8Array>>;

const utf8Names = 0x0800;
/** 1980-01-01, the first date that the format knows: the same files give the same bytes and digest, always. */
const dosDate = 0x0021;

interface WrittenEntry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly crc: number;
  readonly offset: number;
}

function renderSharedFields(entry: WrittenEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(dosDate, 8);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.data.length, 14);
  fields.writeUInt32LE(entry.data.length, 18);
  fields.writeUInt16LE(entry.name.length, 22);
  return fields;
}

function renderLocalHeader(entry: WrittenEntry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), renderSharedFields(entry), entry.name]);
}

function renderCentralHeader(entry: WrittenEntry): Buffer {
  const signatureAndMaker = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signatureAndMaker, renderSharedFields(entry), tail, entry.name]);
}

function renderEndOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** A zip whose entries are stored, in the order given. Deterministic, so tests may state its digest. */
export function writeStoredZip(entries: ZipEntries): Buffer {
  const parts: Buffer[] = [];
  const written: WrittenEntry[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const entry = { name: Buffer.from(name), data, crc: crc32(data), offset };
    const header = renderLocalHeader(entry);
    parts.push(header, data);
    written.push(entry);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(written.map(renderCentralHeader));
  return Buffer.concat([...parts, directory, renderEndOfDirectory(written.length, directory.length, offset)]);
}
