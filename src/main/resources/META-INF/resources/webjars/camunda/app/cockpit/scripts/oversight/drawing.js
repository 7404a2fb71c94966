// SVG by hand: elements, the patterns of the stages, and a drawing that can be saved as a picture.

const SVG = 'http://www.w3.org/2000/svg';
export const FONT = "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif";

export function draw(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value != null && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

export function text(x, y, words, attributes = {}) {
  return draw('text', {x, y, 'font-size': 12, fill: '#1d2b36', ...attributes}, words);
}

export function titled(element, words) {
  element.append(draw('title', {}, words));
  element.dataset.says = words;
  return element;
}

const STROKES = {
  upright: (ink) => draw('path', {d: 'M2 0V8', stroke: ink, 'stroke-width': 1.4}),
  level: (ink) => draw('path', {d: 'M0 2H8M0 6H8', stroke: ink, 'stroke-width': 1.2}),
  grid: (ink) => draw('path', {d: 'M0 4H8M4 0V8', stroke: ink, 'stroke-width': 1}),
  dots: (ink) => draw('path', {d: 'M2 2h1.6v1.6h-1.6zM6 6h1.6v1.6h-1.6z', fill: ink}),
  crosses: (ink) => draw('path', {d: 'M1 4H5M3 2V6', stroke: ink, 'stroke-width': 1.1}),
  plain: () => null,
};

function pattern(id, {fill, ink, pattern: name}) {
  const strokes = STROKES[name](ink);
  strokes?.setAttribute('opacity', '0.4');
  return draw(
    'pattern',
    {id, width: 8, height: 8, patternUnits: 'userSpaceOnUse'},
    draw('rect', {width: 8, height: 8, fill}),
    strokes,
  );
}

const HATCH = () =>
  draw(
    'pattern',
    {id: 'so-pause', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
    draw('rect', {width: 7, height: 7, fill: '#ffffff', opacity: 0.55}),
    draw('path', {d: 'M0 0V7', stroke: '#1d2b36', 'stroke-width': 3}),
  );

function fading(id, colour) {
  return draw(
    'linearGradient',
    {id},
    draw('stop', {offset: 0, 'stop-color': colour, 'stop-opacity': 0.75}),
    draw('stop', {offset: 1, 'stop-color': colour, 'stop-opacity': 0.06}),
  );
}

/** What the bars are filled with; a document needs them once for each drawing. */
export function fillings(stages) {
  return draw(
    'defs',
    {},
    ...Object.entries(stages).map(([code, look]) => pattern(`so-${code}`, look)),
    pattern('so-other', {fill: '#9aa7b0', ink: '#1d2b36', pattern: 'plain'}),
    HATCH(),
    fading('so-fade', '#51636f'),
    fading('so-fade-grave', '#9b1c1c'),
  );
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Several drawings below each other as one file. */
export function savePicture(drawings, title, name) {
  let height = 34;
  const width = Math.max(...drawings.map((drawing) => Number(drawing.getAttribute('width'))));
  const placed = drawings.map((drawing) => {
    const copy = drawing.cloneNode(true);
    copy.setAttribute('y', height);
    height += Number(drawing.getAttribute('height'));
    return copy;
  });
  const whole = draw(
    'svg',
    {xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT},
    draw('rect', {width, height, fill: '#ffffff'}),
    text(8, 22, title, {'font-size': 15, 'font-weight': 600}),
    ...placed,
  );
  save(new Blob([new XMLSerializer().serializeToString(whole)], {type: 'image/svg+xml'}), name);
}
