// Small dialogs with fields, a refusal in words and two buttons.

import {element, root, sentenceOf} from './house.js';

export function choice(id, label, choices, empty, chosen) {
  return [
    element('label', {for: id}, label),
    element('select', {id}, empty ? element('option', {value: ''}, empty) : null,
      ...choices.map(({code, words}) => element('option', {value: code, selected: code === chosen}, words))),
  ];
}

export function text(id, label, required) {
  return [element('label', {for: id}, label), element('textarea', {id, rows: '3', required, maxlength: '2000'})];
}

/** Answers the sentence of a refusal, or null when it is done. */
export async function send(path, body, method = 'POST') {
  const response = await fetch(root() + path, {
    method,
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', Accept: 'application/json'},
    body: body ? JSON.stringify(body) : undefined,
  });
  return response.ok ? null : sentenceOf(response);
}

export function dialog(title, about, fields, label, submit, told) {
  const refused = element('p', {class: 'refused', role: 'alert'});
  const made = element('dialog', {'aria-label': title});
  const form = element('form', {method: 'dialog'},
    element('h3', {}, title), element('p', {}, about), ...fields, refused,
    element('div', {class: 'buttons'},
      element('button', {type: 'button', onclick: () => made.close()}, 'Cancel'),
      element('button', {type: 'submit'}, label)));
  form.addEventListener('submit', async (submitted) => {
    submitted.preventDefault();
    const sentence = await submit(form);
    if (sentence) {
      refused.textContent = sentence;
    } else {
      made.close();
      told();
    }
  });
  made.append(form);
  made.addEventListener('close', () => made.remove());
  return made;
}

export function value(form, id) {
  return form.querySelector(`#${id}`).value;
}
