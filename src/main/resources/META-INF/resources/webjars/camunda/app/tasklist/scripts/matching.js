// Where the people of the short list come from, and the list once more after the directory has changed.

import {send} from './dialogs.js';
import {element, root} from './house.js';

/** A link and a button; `told` is called when the list is made. */
export function matchingActions(reference, told) {
  const refused = element('p', {class: 'refused', role: 'alert'});
  const again = async () => {
    const sentence = await send(`/api/cases/${reference}/short-list`, {});
    refused.textContent = sentence ?? '';
    if (!sentence) told();
  };
  return element('div', {class: 'actions'},
    element('a', {href: `${root()}/directory`, target: '_blank', rel: 'noopener'}, 'Directory of specialists'),
    element('button', {type: 'button', onclick: again}, 'Make the short list anew'), refused);
}
