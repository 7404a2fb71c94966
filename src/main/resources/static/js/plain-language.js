// Shows what the check says each time the writing was saved; the server does the counting and comparing.

import {saveAsItGoes} from './drafts.js';
import {element} from './elements.js';

const form = document.querySelector('form.plain');
const places = Object.fromEntries(['reading', 'longest', 'added', 'left-out'].map((id) => [id, document.getElementById(id)]));

/** Fields that stay keep what is typed in them, and the cursor. */
function showAdded(lines) {
  const wanted = new Set(lines.map(({field}) => field));
  for (const input of [...places.added.querySelectorAll('input')]) {
    if (!wanted.has(input.name)) {
      input.previousElementSibling.remove();
      input.remove();
    }
  }
  for (const {field, words, reason} of lines) {
    if (!document.getElementById(field)) {
      places.added.append(element('label', {for: field}, words),
        element('input', {id: field, name: field, value: reason, placeholder: 'Why it is right'}));
    }
  }
}

saveAsItGoes(form, ({check}) => {
  places.reading.textContent = check.reading;
  places.longest.replaceChildren(...check.longest
    ? [element('p', {}, 'Your longest sentence: ', element('q', {class: 'words'}, check.longest))] : []);
  showAdded(check.added);
  places['left-out'].replaceChildren(...check.leftOut.map(({words}) => element('li', {}, words)));
  document.getElementById('same')?.toggleAttribute('hidden', check.added.length + check.leftOut.length > 0);
});
