// A folder as one file: a ZIP that is never made as a whole. Nothing is compressed, so where each byte stands is known
// beforehand, and any part can be cut out again after a broken connection.

const NOT_RECORDS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const LARGE = 0xffffffff;
const LOCAL_HEADER = 30;

const TABLE = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

async function crc32(file) {
  let crc = 0xffffffff;
  const reader = file.stream().getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return (crc ^ 0xffffffff) >>> 0;
    for (let at = 0; at < value.length; at++) crc = TABLE[(crc ^ value[at]) & 0xff] ^ (crc >>> 8);
  }
}

function bytes(...fields) {
  const made = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) made.setUint16(at, value, true);
    else if (size === 4) made.setUint32(at, value, true);
    else made.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return made;
}

function dosTime(millis) {
  const day = new Date(millis);
  return [[2, (day.getHours() << 11) | (day.getMinutes() << 5) | (day.getSeconds() >> 1)],
    [2, (Math.max(0, day.getFullYear() - 1980) << 9) | ((day.getMonth() + 1) << 5) | day.getDate()]];
}

class Entry {
  constructor(path, file, at) {
    Object.assign(this, {file, at, name: new TextEncoder().encode(path), isFar: at >= LARGE});
    this.dataAt = at + LOCAL_HEADER + this.name.length;
    this.end = this.dataAt + file.size;
  }

  crc() {
    return this.known ??= crc32(this.file);
  }

  async common() {
    return [[2, 0x0800], [2, 0], ...dosTime(this.file.lastModified), [4, await this.crc()], [4, this.file.size],
      [4, this.file.size], [2, this.name.length]];
  }

  async local() {
    return new Blob([bytes([4, 0x04034b50], [2, 20], ...await this.common(), [2, 0]), this.name]);
  }

  async central() {
    const extra = this.isFar ? bytes([2, 1], [2, 8], [8, this.at]) : new Uint8Array();
    return [bytes([4, 0x02014b50], [2, 45], [2, this.isFar ? 45 : 20], ...await this.common(), [2, extra.byteLength],
      [2, 0], [2, 0], [2, 0], [4, 0], [4, this.isFar ? LARGE : this.at]), this.name, extra];
  }

  get centralLength() {
    return 46 + this.name.length + (this.isFar ? 12 : 0);
  }
}

class Folder {
  constructor(name, files) {
    this.name = `${name}.zip`;
    this.entries = [];
    let at = 0;
    for (const {path, file} of files.sort((one, other) => (one.path < other.path ? -1 : 1))) {
      const entry = new Entry(path, file, at);
      this.entries.push(entry);
      at = entry.end;
    }
    this.directoryAt = at;
    this.directoryLength = this.entries.reduce((sum, entry) => sum + entry.centralLength, 0);
    this.isLarge = at >= LARGE || this.entries.length >= 0xffff;
    this.size = at + this.directoryLength + (this.isLarge ? 76 : 0) + 22;
    this.fingerprint = null;
  }

  async printed() {
    const list = files(this).map(({name, file}) => `${name} ${file.size} ${file.lastModified}`).join('\n');
    const hash = globalThis.crypto?.subtle && await crypto.subtle.digest('SHA-256', new TextEncoder().encode(list));
    const print = hash ? [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('') : list.length;
    this.fingerprint = `${this.size} ${print}`;
    return this;
  }

  async slice(from, to) {
    const parts = [];
    const take = (part, at) => {
      if (at < to && at + part.size > from) parts.push(part.slice(Math.max(0, from - at), Math.min(part.size, to - at)));
    };
    for (const entry of this.entries) {
      if (entry.at >= to || entry.end <= from) continue;
      take(await entry.local(), entry.at);
      take(entry.file, entry.dataAt);
    }
    if (to > this.directoryAt) take(await this.directory(), this.directoryAt);
    return new Blob(parts);
  }

  async directory() {
    const list = [];
    for (const entry of this.entries) list.push(...await entry.central());
    const count = Math.min(this.entries.length, 0xffff);
    return new Blob([...list, ...(this.isLarge ? [this.largeEnd()] : []),
      bytes([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, Math.min(this.directoryLength, LARGE)],
        [4, Math.min(this.directoryAt, LARGE)], [2, 0])]);
  }

  largeEnd() {
    return bytes([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, this.entries.length],
      [8, this.entries.length], [8, this.directoryLength], [8, this.directoryAt],
      [4, 0x07064b50], [4, 0], [8, this.directoryAt + this.directoryLength], [4, 1]);
  }
}

function files(folder) {
  return folder.entries.map(({name, file}) => ({name: new TextDecoder().decode(name), file}));
}

/** One source a top folder; `list` holds files with their paths. */
export function folders(list) {
  const byTop = new Map();
  for (const {path, file} of list) {
    if (NOT_RECORDS.has(file.name) || !file.size) continue;
    const top = path.split('/')[0];
    byTop.set(top, [...byTop.get(top) ?? [], {path, file}]);
  }
  return Promise.all([...byTop].map(([name, inIt]) => new Folder(name, inIt).printed()));
}

/** What was dropped: files as they are, folders each as one source. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const loose = [];
  const inFolders = [];
  for (const entry of entries) await walk(entry, '', entry.isDirectory ? inFolders : loose);
  return [...loose.map(({file}) => file), ...await folders(inFolders)];
}

async function walk(entry, above, found) {
  const path = above + entry.name;
  if (entry.isFile) {
    found.push({path, file: await new Promise((resolve, reject) => entry.file(resolve, reject))});
    return;
  }
  const reader = entry.createReader();
  // A reader gives at most a hundred at a time.
  for (let some = await read(reader); some.length; some = await read(reader)) {
    for (const inner of some) await walk(inner, `${path}/`, found);
  }
}

function read(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
