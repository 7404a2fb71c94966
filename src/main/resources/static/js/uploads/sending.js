// Sends one file by the tus protocol: in pieces, and on from where it stopped after a broken connection or a new start
// of the browser. A source has a name, a size and slice(from, to).

const PIECE = 16 * 1024 * 1024;
const PRINTED = 64 * 1024;
const PAUSES = [1, 2, 5, 10, 20, 30, 60];
const VERSION = {'Tus-Resumable': '1.0.0'};

/** Why a file is not taken, as the server says it; `code` finds the sentence in another language. */
export class Refused extends Error {
  constructor({detail, title, code}) {
    super(detail ?? title);
    this.code = code;
  }
}

export class Cancelled extends Error {}

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const wait = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** By what a file is known again: its beginning and its end, where the browser can hash them. */
async function fingerprint(source) {
  if (source.fingerprint) return source.fingerprint;
  if (!globalThis.crypto?.subtle) return `${source.size} ${source.lastModified}`;
  const ends = new Blob([source.slice(0, PRINTED), source.slice(Math.max(0, source.size - PRINTED), source.size)]);
  const hash = await crypto.subtle.digest('SHA-256', await ends.arrayBuffer());
  return `${source.size} ${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function problem(response) {
  return new Refused(await response.json().catch(() => ({title: `The server answered ${response.status}.`})));
}

export class Sending {
  /** @param door where files are taken in; `headers` go along with each request */
  constructor(source, {door, headers = {}, metadata}) {
    Object.assign(this, {source, door, metadata, headers: {...headers, ...VERSION}, isCancelled: false});
  }

  /** Answers the outcome; throws what was refused, or Cancelled. `told` hears of the share that is there, and of pauses. */
  async run(told) {
    let {address, offset} = await this.begin();
    this.address = address;
    for (let failed = 0; offset < this.source.size;) {
      told({share: offset / this.source.size});
      const piece = await this.source.slice(offset, Math.min(offset + PIECE, this.source.size));
      const reached = await this.append(address, offset, piece, (sent) => told({share: (offset + sent) / this.source.size}));
      if (reached == null) {
        if (failed === PAUSES.length) throw new Error('broken');
        told({share: offset / this.source.size, isBroken: true});
        await wait(PAUSES[failed++]);
        offset = await this.offset(address) ?? offset;
      } else {
        offset = reached;
        failed = 0;
      }
    }
    told({share: 1});
    return this.outcome(address);
  }

  async begin() {
    const print = await fingerprint(this.source);
    const response = await fetch(this.door, {credentials: 'same-origin', headers: this.headers});
    if (!response.ok) throw await problem(response);
    const half = (await response.json()).find((known) => known.fingerprint === print && known.fileName === this.source.name);
    return half ? {address: `${this.door}/${half.id}`, offset: half.receivedBytes} : this.create(print);
  }

  async create(print) {
    const metadata = {filename: this.source.name, fingerprint: print, ...this.metadata};
    const response = await fetch(this.door, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        ...this.headers,
        'Upload-Length': String(this.source.size),
        'Upload-Metadata': Object.entries(metadata).filter(([, value]) => value)
          .map(([name, value]) => `${name} ${base64(value)}`).join(','),
      },
    });
    if (!response.ok) throw await problem(response);
    return {address: response.headers.get('Location'), offset: 0};
  }

  /** Answers how far the file is there, or null when that is to be asked anew. */
  append(address, offset, piece, progress) {
    return new Promise((resolve, reject) => {
      const request = this.request = new XMLHttpRequest();
      request.open('PATCH', address);
      const headers = {...this.headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream'};
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener('progress', ({loaded}) => progress(loaded));
      request.addEventListener('error', () => resolve(null));
      request.addEventListener('abort', () => (this.isCancelled ? reject(new Cancelled()) : resolve(null)));
      request.addEventListener('load', () => {
        if (request.status === 204) resolve(Number(request.getResponseHeader('Upload-Offset')));
        else if ([409, 423, 502, 503, 504].includes(request.status)) resolve(null);
        else problem(new Response(request.responseText, {status: request.status})).then(reject);
      });
      if (this.isCancelled) reject(new Cancelled());
      else request.send(piece);
    });
  }

  async offset(address) {
    const response = await fetch(address, {method: 'HEAD', credentials: 'same-origin', headers: this.headers}).catch(() => null);
    if (this.isCancelled) throw new Cancelled();
    return response?.ok ? Number(response.headers.get('Upload-Offset')) : null;
  }

  /** The look at a large file may take longer than a connection lasts. */
  async outcome(address) {
    for (;;) {
      const response = await fetch(address, {credentials: 'same-origin', headers: this.headers}).catch(() => null);
      const known = response?.ok ? await response.json() : null;
      if (known?.state === 'STORED') return known;
      if (known?.state === 'REFUSED') throw new Refused({detail: known.refusal, code: known.code});
      if (this.isCancelled) throw new Cancelled();
      await wait(3);
    }
  }

  async cancel() {
    this.isCancelled = true;
    this.request?.abort();
    if (this.address) await forget(this.address, this.headers);
  }
}

export async function unfinished(door, headers = {}) {
  const response = await fetch(door, {credentials: 'same-origin', headers: {...headers, ...VERSION}});
  return response.ok ? response.json() : [];
}

export function forget(address, headers = {}) {
  return fetch(address, {method: 'DELETE', credentials: 'same-origin', headers: {...headers, ...VERSION}});
}
