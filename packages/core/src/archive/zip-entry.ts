/** What a zip may hold. */
export interface ZipLimits {
  /** Of all files together, extracted. */
  readonly maxBytes: number;
  /** Entries, folders among them. */
  readonly maxFiles: number;
  /** How many times larger a file may be than it is stored. Deflate reaches 1,032. */
  readonly maxRatio: number;
}

/** One entry as the directory at the end of a zip describes it. Nothing of it is proved. */
export interface DirectoryEntry {
  /** With `/` and `\` as they stand there; a folder ends with `/`. */
  readonly name: string;
  readonly isWellFormedName: boolean;
  /** General purpose bits. */
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of the local header. */
  readonly offset: number;
  /** Unix mode in the upper half, DOS attributes in the lower one. */
  readonly attributes: number;
  /** CRC and length of the name's bytes, to be found again in the local header. */
  readonly nameCrc: number;
  readonly nameBytes: number;
}

export interface ZipDirectory {
  readonly entries: readonly DirectoryEntry[];
  /** Offset of the directory: no data lies behind it. */
  readonly start: number;
  readonly fileBytes: number;
}

/** A file of a zip that may be extracted. */
export interface ZipEntry {
  /** Relative, POSIX, plain on every system. */
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
  readonly nameCrc: number;
  /** Offset that its data may not reach beyond. */
  readonly end: number;
}

/** A zip whose directory has been proved harmless. Its data is proved while it is extracted. */
export interface OpenedZip {
  readonly path: string;
  /** Regular files, as they lie one behind the other. */
  readonly entries: readonly ZipEntry[];
  /** Of all files together, extracted. */
  readonly bytes: number;
}
