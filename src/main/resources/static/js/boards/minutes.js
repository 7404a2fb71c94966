// Minutes are saved a moment after the last key, field by field. What cannot be saved stays in its field and says why.

import {element} from '../elements.js';

const PAUSE = 800;
const AGAIN = 5000;
const form = document.getElementById('drafts');
const waiting = new Map();
const busy = new Set();

function say(field, words, isAlert) {
  const place = field.parentElement.querySelector('.saved');
  place.classList.toggle('pressing', Boolean(isAlert));
  place.replaceChildren(words);
}

async function save(field) {
  if (busy.has(field)) {
    return later(field, PAUSE);
  }
  busy.add(field);
  const words = field.value;
  try {
    const response = await fetch(`${form.dataset.minutes}/${field.name}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      body: JSON.stringify({words, revision: Number(field.dataset.revision)}),
    });
    await answered(field, words, response);
  } catch {
    say(field, 'Not saved: no connection. Trying again.', true);
    later(field, AGAIN);
  } finally {
    busy.delete(field);
  }
}

async function answered(field, words, response) {
  if (response.ok) {
    const {revision} = await response.json();
    shows(field, revision);
    say(field, field.value === words ? `Saved at ${new Date().toLocaleTimeString('en-GB')}.` : 'Typing...');
  } else if (response.status === 409) {
    await conflict(field, (await response.json()).detail);
  } else if (response.status === 422) {
    say(field, (await response.json()).detail, true);
  } else {
    say(field, 'Not saved. Please keep your words, log in again and reload.', true);
  }
}

function shows(field, revision) {
  field.dataset.revision = revision;
  form.elements[`revision-${field.name}`].value = revision;
}

// The other scribe's words are kept unless this one decides otherwise, having read them.
async function conflict(field, sentence) {
  const drafts = await (await fetch(form.dataset.minutes, {credentials: 'same-origin'})).json();
  const theirs = drafts.find((draft) => draft.field === field.name);
  const settle = (words) => () => {
    field.value = words();
    shows(field, theirs.revision);
    save(field);
  };
  say(field, element('span', {role: 'alert'}, sentence, ' ',
    element('button', {type: 'button', class: 'second', onclick: settle(() => `${theirs.words}\n${field.value}`)}, 'Keep both'),
    element('button', {type: 'button', class: 'second', onclick: settle(() => theirs.words)}, 'Take theirs')), true);
}

function later(field, pause) {
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => { waiting.delete(field); save(field); }, pause));
}

for (const field of form?.querySelectorAll('textarea') ?? []) {
  field.addEventListener('input', () => {
    say(field, 'Typing...');
    later(field, PAUSE);
  });
  // Typed while this script was still on its way.
  if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input'));
}

// A verdict begins with one of its row's words; what stood behind the old one stays.
for (const row of form?.querySelectorAll('.chips') ?? []) {
  const chips = [...row.querySelectorAll('button')];
  const begins = new RegExp(`^\\s*(${chips.map((chip) => chip.dataset.says).join('|')})\\s*:?\\s*`, 'i');
  row.hidden = false;
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const field = row.parentElement.querySelector('textarea');
      field.value = `${chip.dataset.says}: ${field.value.replace(begins, '')}`.replace(/: $/, '');
      field.dispatchEvent(new Event('input'));
      field.focus();
    });
  }
}

// Whoever leaves the page with words that are not saved is asked first.
addEventListener('beforeunload', (event) => {
  if (waiting.size || busy.size) event.preventDefault();
});
