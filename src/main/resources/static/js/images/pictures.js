// Fetches the pictures of a series ahead of the eye, the nearest first, and keeps as many as memory allows.

const AT_ONCE = 4;
const KEPT_BYTES = 320 * 1024 * 1024;

async function sentenceOf(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

async function fetchPicture(address) {
  const response = await fetch(address, {credentials: 'same-origin'});
  if (!response.ok) throw new Error(await sentenceOf(response));
  const buffer = await response.arrayBuffer();
  const picture = JSON.parse(response.headers.get('Picture'));
  return picture.isColour
    ? {...picture, size: buffer.byteLength, bytes: new Uint8Array(buffer)}
    : {...picture, size: buffer.byteLength, values: new Int16Array(buffer)};
}

export class Pictures {
  constructor(addresses, arrived) {
    this.addresses = addresses;
    this.arrived = arrived;
    this.known = new Map();
    this.asked = new Set();
    this.bytes = 0;
    this.place = 0;
    this.running = 0;
    this.isOver = false;
  }

  /** Looks at a place: what is nearest to it comes next. */
  goTo(place) {
    this.place = place;
    this.fill();
    return this.known.get(place);
  }

  /** Another series is shown; nothing more is fetched for this one. */
  end() {
    this.isOver = true;
    this.known.clear();
  }

  fill() {
    while (!this.isOver && this.running < AT_ONCE) {
      const next = this.nearestMissing();
      if (next == null) return;
      this.load(next);
    }
  }

  nearestMissing() {
    const isFull = this.bytes > KEPT_BYTES;
    const reach = isFull ? 12 : this.addresses.length;
    for (let distance = 0; distance <= reach; distance++) {
      for (const place of [this.place + distance, this.place - distance]) {
        if (place >= 0 && place < this.addresses.length && !this.known.has(place) && !this.asked.has(place)) return place;
      }
    }
    return null;
  }

  async load(place) {
    this.asked.add(place);
    this.running++;
    try {
      this.keep(place, await fetchPicture(this.addresses[place]));
    } catch (problem) {
      this.keep(place, {problem: problem.message, size: 0});
    }
    this.running--;
    this.asked.delete(place);
    if (this.isOver) return;
    this.arrived(place);
    this.fill();
  }

  keep(place, picture) {
    if (this.isOver) return;
    this.known.set(place, picture);
    this.bytes += picture.size;
    while (this.bytes > KEPT_BYTES && this.known.size > 1) {
      const farthest = [...this.known.keys()].reduce((one, other) =>
        Math.abs(other - this.place) > Math.abs(one - this.place) ? other : one);
      if (farthest === place) return;
      this.bytes -= this.known.get(farthest).size;
      this.known.delete(farthest);
    }
  }
}
