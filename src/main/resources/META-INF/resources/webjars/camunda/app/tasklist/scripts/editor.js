// An editor in place: a list of fields, the sentence of a refusal, and the focus back where it was.

import {element, root, sentenceOf} from './house.js';

let fields = 0;

/** A labelled control; its value is null while it is empty. */
export function field(label, control, hint) {
  const id = `case-file-field-${++fields}`;
  control.id = id;
  const about = hint ? element('span', {id: `${id}-hint`, class: 'hint'}, hint) : null;
  if (about) control.setAttribute('aria-describedby', about.id);
  return element('div', {class: 'field'}, element('label', {for: id}, label), control, about);
}

export function options(select, choices, chosen, empty) {
  select.replaceChildren(...(empty ? [element('option', {value: ''}, empty)] : []),
    ...choices.map(({code, words}) => element('option', {value: code, selected: code === chosen}, words)));
}

export function select(choices, chosen, empty) {
  const made = element('select');
  options(made, choices, chosen, empty);
  return made;
}

export function input(value, attributes = {}) {
  const made = element('input', {type: 'text', autocomplete: 'off', ...attributes});
  made.value = value ?? '';
  return made;
}

export function area(value) {
  const made = element('textarea', {rows: '2', maxlength: '1000'});
  made.value = value ?? '';
  return made;
}

export const valueOf = (control) => control.value.trim() || null;

export const numberOf = (control) => (control.value.trim() ? Number(control.value) : null);

/** Answers the sentence of a refusal, or null when it is done. */
export async function change(method, path, body) {
  try {
    const response = await fetch(root() + path, {
      method,
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      body: body ? JSON.stringify(body) : undefined,
    });
    return response.ok ? null : sentenceOf(response);
  } catch {
    return 'The connection broke; nothing was stored. Please try again.';
  }
}

/** A form with two buttons; {@code save} answers a refusal's sentence or null. */
export function form(label, parts, save, done, cancel) {
  const refused = element('p', {class: 'refused', role: 'alert'});
  const made = element('form', {class: 'editor', 'aria-label': label, novalidate: true}, ...parts, refused,
    element('div', {class: 'buttons'},
      element('button', {type: 'submit'}, 'Save'),
      element('button', {type: 'button', onclick: cancel}, 'Cancel')));
  made.addEventListener('submit', async (submitted) => {
    submitted.preventDefault();
    refused.textContent = '';
    const sentence = await save();
    if (sentence) refused.textContent = sentence;
    else done();
  });
  made.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'Escape') cancel();
  });
  return made;
}

/** A part that opens on demand and is read only then. */
export function fold(title, open, content) {
  const made = element('details', {class: 'fold', open}, element('summary', {}, title));
  const read = () => {
    if (made.open && made.children.length === 1) made.append(content());
  };
  made.addEventListener('toggle', read);
  read();
  return made;
}

export function documentChoices(documents) {
  return documents.filter(({state}) => state !== 'REFUSED').map(({id, kind, fileName, datedOn, pages}) => ({
    code: id,
    words: [kind.toLowerCase().replaceAll('_', ' '), fileName, datedOn, pages ? `${pages} p.` : null].filter(Boolean).join(', '),
  }));
}
