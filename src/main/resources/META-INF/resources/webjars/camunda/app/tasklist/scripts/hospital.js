// A coordinator asks a hospital for records: it gets a link of its own, on which it sees whose and which.

import {choice, dialog, send, value} from './dialogs.js';
import {element, json} from './house.js';

const LANGUAGES = [{code: 'en', words: 'English'}, {code: 'de', words: 'German'}, {code: 'zh', words: 'Chinese'},
  {code: 'hi', words: 'Hindi'}];

function line(id, label, type) {
  return [element('label', {for: id}, label), element('input', {id, type, required: true, maxlength: '200'})];
}

function sentLink(reference, link, told) {
  const refused = element('p', {class: 'refused', role: 'alert'});
  const withdraw = async () => {
    refused.textContent = await send(`/api/cases/${reference}/hospital-links/${link.id}`, null, 'DELETE') ?? '';
    if (!refused.textContent) told();
  };
  return element('li', {}, `${link.hospital}, ${link.address}, ${link.sentAt.slice(0, 10)}: ${link.records.join(', ')}. `,
    link.withdrawnAt
      ? `Withdrawn ${link.withdrawnAt.slice(0, 10)}.`
      : element('button', {type: 'button', 'aria-label': `Withdraw the link of ${link.hospital}`, onclick: withdraw}, 'Withdraw the link'),
    refused);
}

/** One button, and the links that are on their way; `kinds` is what may be asked for, `told` is called when that changed. */
export function hospitalAction(reference, kinds, told) {
  const place = element('div');
  const links = element('ul', {class: 'links'});
  const read = () => json(`/api/cases/${reference}/hospital-links`)
    .then((sent) => links.replaceChildren(...sent.map((link) => sentLink(reference, link, changed))));
  const changed = () => {
    read();
    told();
  };
  read();
  const open = () => {
    const opened = dialog('Ask a hospital for records',
      "Only a hospital that the family has named. It reads the patient's name and birth date after a code, and the list below; nothing else.", [
        ...line('case-file-hospital', 'Hospital', 'text'),
        ...line('case-file-address', 'Mail address of its records office', 'email'),
        ...choice('case-file-language', 'Language of the page', LANGUAGES),
        element('label', {for: 'case-file-kinds'}, 'Records, several with Ctrl'),
        element('select', {id: 'case-file-kinds', multiple: true, size: '8', required: true},
          ...kinds.map(({code, label}) => element('option', {value: code}, label))),
      ], 'Send the link', (form) => send(`/api/cases/${reference}/hospital-links`, {
        hospital: value(form, 'case-file-hospital'),
        address: value(form, 'case-file-address'),
        language: value(form, 'case-file-language'),
        kinds: [...form.querySelector('#case-file-kinds').selectedOptions].map((option) => option.value),
      }), changed);
    place.replaceChildren(opened);
    opened.showModal();
  };
  return element('div', {class: 'actions'}, element('button', {type: 'button', onclick: open}, 'Ask a hospital for records'), links, place);
}
