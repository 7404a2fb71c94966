// The viewer of a study: choose a series, scroll through it, set the window.

import {Pictures} from './pictures.js';
import {Stage} from './stage.js';
import {PRESETS, paint, proposed} from './window.js';

const viewer = document.getElementById('viewer');
const [list, place, preset, where, levelsText, message, canvas] =
  ['series', 'place', 'preset', 'where', 'levels', 'message', 'picture'].map((id) => document.getElementById(id));
const painted = document.createElement('canvas');

let series = null;
let pictures = null;
let at = 0;
let levels = null;
let shown = null;

function tell(sentence) {
  message.textContent = sentence ?? '';
  message.hidden = !sentence;
}

const stage = new Stage(document.getElementById('stage'), {
  scroll: (images) => goTo(at + images),
  window: (dx, dy) => setLevels(dx, dy),
  draw: () => stage && stage.show(canvas, painted),
  tool: () => document.querySelector('input[name=tool]:checked').value,
});

function setLevels(dx, dy) {
  if (!levels || shown?.isColour) return;
  const step = Math.max(0.5, levels.width / 400);
  levels = {centre: levels.centre - dy * step, width: Math.max(1, levels.width + dx * step)};
  preset.value = '';
  repaint();
}

function repaint() {
  if (!shown) return;
  paint(shown, levels, painted);
  stage.show(canvas, painted);
  levelsText.textContent = shown.isColour ? 'Colour' : `Window ${Math.round(levels.width)}, level ${Math.round(levels.centre)}`;
}

function show(picture) {
  where.textContent = `Image ${at + 1} of ${series.pictures.length}${picture ? '' : ', loading …'}`;
  // What still shows is another image than the one named.
  canvas.classList.toggle('waiting', !picture || Boolean(picture.problem));
  if (!picture) return;
  tell(picture.problem);
  if (picture.problem) return;
  shown = picture;
  if (!levels && !picture.isColour) levels = proposed(picture);
  repaint();
}

function goTo(wanted) {
  if (!pictures) return;
  at = Math.min(series.pictures.length - 1, Math.max(0, wanted));
  place.value = String(at + 1);
  show(pictures.goTo(at));
}

function choosePreset() {
  if (!shown || shown.isColour) return;
  levels = preset.value === 'sent'
    ? proposed(shown)
    : PRESETS[series.modality]?.find(({label}) => label === preset.value) ?? levels;
  repaint();
}

function offerPresets() {
  const choices = [{label: 'As sent', value: 'sent'}, ...(PRESETS[series.modality] ?? []).map(({label}) => ({label, value: label}))];
  preset.replaceChildren(new Option('By hand', ''), ...choices.map(({label, value}) => new Option(label, value)));
  preset.value = 'sent';
}

function open(chosen, button) {
  pictures?.end();
  [series, levels, shown, pictures] = [chosen, null, null, null];
  painted.width = 0;
  stage.reset();
  for (const other of list.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
  offerPresets();
  tell(null);
  if (!chosen.pictures.length) {
    where.textContent = levelsText.textContent = '';
    stage.show(canvas, painted);
    tell(`These images are stored as ${chosen.notShownAs}, which is not shown here. Please download the file.`);
    return;
  }
  place.max = String(chosen.pictures.length);
  pictures = new Pictures(
    chosen.pictures.map(({image, frame}) => `${viewer.dataset.images}/${image}/${frame}`),
    (arrived) => arrived === at && show(pictures.goTo(at)));
  goTo(0);
}

function entry(each) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const about = document.createElement('small');
  button.type = 'button';
  button.textContent = `${each.number}. ${each.modality}`;
  about.textContent = [each.description, each.images === 1 ? '1 image' : `${each.images} images`].filter(Boolean).join(', ');
  button.append(about);
  button.addEventListener('click', () => open(each, button));
  item.append(button);
  return item;
}

async function begin() {
  const response = await fetch(viewer.dataset.images, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  const study = await response.json();
  if (!response.ok) {
    tell(study.detail);
    return;
  }
  list.replaceChildren(...study.series.map(entry));
  list.querySelector('button')?.click();
  if (study.leftOut) {
    const note = document.createElement('li');
    note.textContent = `Kept back, since the patient's name may stand in them: ${study.leftOut}.`;
    list.append(note);
  }
}

place.addEventListener('input', () => goTo(Number(place.value) - 1));
preset.addEventListener('change', choosePreset);
document.getElementById('closer').addEventListener('click', () => stage.zoomBy(1.25));
document.getElementById('farther').addEventListener('click', () => stage.zoomBy(0.8));
document.getElementById('reset').addEventListener('click', () => {
  stage.reset();
  preset.value = 'sent';
  choosePreset();
  stage.show(canvas, painted);
});
if (window.matchMedia('(pointer: coarse)').matches) document.querySelector('input[value=scroll]').checked = true;
begin().catch(() => tell('The images could not be read. Please reload the page.'));
