// From measured values to what the screen shows: the window of PS3.3 C.11.2.1.2, and the usual ones by organ.

export const PRESETS = {
  CT: [
    {label: 'Soft tissue', centre: 40, width: 400},
    {label: 'Lung', centre: -600, width: 1500},
    {label: 'Bone', centre: 400, width: 1800},
    {label: 'Brain', centre: 40, width: 80},
    {label: 'Liver', centre: 60, width: 160},
    {label: 'Mediastinum', centre: 50, width: 350},
  ],
};

/** What the header proposes; where it proposes nothing, all values that occur. */
export function proposed(picture) {
  if (picture.width != null && picture.centre != null && picture.width >= 1) {
    return {centre: picture.centre, width: picture.width};
  }
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of picture.values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const low = lowest * picture.slope + picture.intercept;
  const high = highest * picture.slope + picture.intercept;
  return {centre: (low + high) / 2, width: Math.max(1, high - low)};
}

let table = null;

/** The grey of each stored value; made anew only when window or scale change. */
function greys(picture, {centre, width}) {
  const key = `${centre} ${width} ${picture.slope} ${picture.intercept} ${picture.isInverted}`;
  if (table?.key === key) return table.greys;
  const greys = new Uint8ClampedArray(65536);
  const from = centre - 0.5 - (width - 1) / 2;
  for (let value = -32768; value < 32768; value++) {
    const share = (value * picture.slope + picture.intercept - from) / Math.max(1, width - 1);
    const grey = Math.round(Math.min(1, Math.max(0, share)) * 255);
    greys[value & 0xffff] = picture.isInverted ? 255 - grey : grey;
  }
  table = {key, greys};
  return greys;
}

/** Paints a picture of its own size. */
export function paint(picture, levels, canvas) {
  canvas.width = picture.columns;
  canvas.height = picture.rows;
  const context = canvas.getContext('2d');
  const image = context.createImageData(picture.columns, picture.rows);
  const target = new Uint32Array(image.data.buffer);
  if (picture.isColour) {
    const bytes = picture.bytes;
    for (let pixel = 0; pixel < target.length; pixel++) {
      target[pixel] = 0xff000000 | bytes[3 * pixel + 2] << 16 | bytes[3 * pixel + 1] << 8 | bytes[3 * pixel];
    }
  } else {
    const grey = greys(picture, levels);
    for (let pixel = 0; pixel < target.length; pixel++) {
      target[pixel] = 0xff000000 | grey[picture.values[pixel] & 0xffff] * 0x010101;
    }
  }
  context.putImageData(image, 0, 0);
}
