// Where a picture is on the screen, and what hands do with it: drag, wheel, two fingers, keys.

const PIXELS_PER_IMAGE = 8;
const LARGEST = 16;
const SMALLEST = 0.25;

export class Stage {
  constructor(element, {scroll, window, draw, tool}) {
    this.element = element;
    this.does = {scroll, window, draw, tool};
    this.fingers = new Map();
    this.rest = 0;
    this.reset();
    element.addEventListener('pointerdown', (event) => this.down(event));
    element.addEventListener('pointermove', (event) => this.move(event));
    for (const name of ['pointerup', 'pointercancel']) {
      element.addEventListener(name, (event) => this.fingers.delete(event.pointerId));
    }
    element.addEventListener('wheel', (event) => this.wheel(event), {passive: false});
    element.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => draw()).observe(element);
  }

  reset() {
    this.zoom = 1;
    this.x = 0;
    this.y = 0;
  }

  zoomBy(factor) {
    this.zoom = Math.min(LARGEST, Math.max(SMALLEST, this.zoom * factor));
    this.does.draw();
  }

  /** Draws the picture as large as it fits, times the zoom, from the middle. */
  show(canvas, picture) {
    const scale = window.devicePixelRatio || 1;
    const width = Math.round(this.element.clientWidth * scale);
    const height = Math.round(this.element.clientHeight * scale);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    context.clearRect(0, 0, width, height);
    if (!picture.width || !picture.height) return;
    const size = Math.min(width / picture.width, height / picture.height) * this.zoom;
    context.imageSmoothingEnabled = size < 4;
    context.drawImage(picture,
      width / 2 + this.x * scale - picture.width * size / 2,
      height / 2 + this.y * scale - picture.height * size / 2,
      picture.width * size, picture.height * size);
  }

  down(event) {
    this.element.focus({preventScroll: true});
    this.element.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    this.rest = 0;
  }

  move(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const dx = event.clientX - before.x;
    const dy = event.clientY - before.y;
    const apart = this.apart();
    this.fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    if (this.fingers.size > 1) {
      if (apart) this.zoomBy(this.apart() / apart);
      this.shift(dx / 2, dy / 2);
    } else {
      this.drag(dx, dy);
    }
  }

  drag(dx, dy) {
    const tool = this.does.tool();
    if (tool === 'move') this.shift(dx, dy);
    else if (tool === 'window') this.does.window(dx, dy);
    else {
      this.rest += dy;
      const images = Math.trunc(this.rest / PIXELS_PER_IMAGE);
      this.rest -= images * PIXELS_PER_IMAGE;
      if (images) this.does.scroll(images);
    }
  }

  shift(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.does.draw();
  }

  apart() {
    const [one, other] = [...this.fingers.values()];
    return other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  }

  wheel(event) {
    event.preventDefault();
    if (event.ctrlKey) this.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    else this.does.scroll(Math.sign(event.deltaY));
  }

  key(event) {
    const step = event.shiftKey ? 50 : 10;
    const deed = {
      ArrowDown: () => this.does.scroll(1),
      ArrowUp: () => this.does.scroll(-1),
      PageDown: () => this.does.scroll(10),
      PageUp: () => this.does.scroll(-10),
      Home: () => this.does.scroll(-Infinity),
      End: () => this.does.scroll(Infinity),
      ArrowLeft: () => this.does.window(0, step),
      ArrowRight: () => this.does.window(0, -step),
      '+': () => this.zoomBy(1.25),
      '-': () => this.zoomBy(0.8),
      0: () => {
        this.reset();
        this.does.draw();
      },
    }[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  }
}
