// What was seen in each document that waits for a decision, and the coordinator's word on it in one click.

import {send} from './dialogs.js';
import {element, json, root} from './house.js';

const IDENTITY = {MATCHES: 'the patient', DIFFERS: 'ANOTHER PERSON', CANNOT_TELL: 'cannot tell'};
const KIND = {MATCHES: 'as sent', DIFFERS: 'another kind', CANNOT_TELL: 'cannot tell'};
const NAMES = {
  SEEN: 'stands in its text; it is not given to reviewers without consent to the name',
  NOT_SEEN: 'was not seen in it, which a picture does not exclude',
  IN_HEADER: 'stands in the header; reviewers get a copy without it',
  IN_PICTURE: 'may stand in the picture itself; reviewers do not get that',
};

const TRANSLATION = {'': 'Please choose', true: 'Yes', false: 'No'};

/** "CT_IMAGES" -> "CT images". */
function words(kind) {
  const [first, ...others] = kind.split('_');
  const isShort = ['CT', 'MRI', 'PET', 'IHC', 'MRD'].includes(first);
  return [isShort ? first : first[0] + first.slice(1).toLowerCase(), ...others.map((word) => (word === 'CT' ? word : word.toLowerCase()))].join(' ');
}

function fact(label, value) {
  return element('div', {}, element('dt', {}, label), element('dd', {}, value));
}

function facts({inspection: seen}) {
  return element('dl', {},
    fact('Whose', IDENTITY[seen.identity]),
    fact('Kind', KIND[seen.kindMatch]),
    fact('From', seen.datedOn ?? 'cannot tell'),
    seen.study ? fact('Study', seen.study) : fact('Language', seen.language ?? 'cannot tell'),
    seen.pages == null ? null : fact('Pages', String(seen.pages)),
    fact('A name', NAMES[seen.nameInIt]));
}

function card(reference, document, told) {
  const seen = document.inspection;
  const path = `/api/cases/${reference}/documents/${document.id}`;
  const refused = element('p', {class: 'refused', role: 'alert'});
  const reason = element('textarea', {rows: '2', maxlength: '2000', 'aria-label': 'What to send instead, or why it is taken after all'});
  const date = element('input', {type: 'date', value: seen.datedOn ?? document.datedOn ?? '', 'aria-label': 'Date of the record'});
  const translation = element('select', {'aria-label': 'Translation needed'},
    ...Object.entries(TRANSLATION).map(([value, label]) =>
      element('option', {value, selected: value === String(seen.translationNeeded ?? '')}, label)));
  async function decide(address, body) {
    refused.textContent = await send(path + address, body) ?? '';
    if (!refused.textContent) told();
  }
  const say = (decision) => decide('/inspection',
    {decision, reason: reason.value, datedOn: date.value || null, translationNeeded: translation.value ? translation.value === 'true' : null});
  const button = (label, decision, grave) =>
    element('button', {type: 'button', class: grave ? 'grave' : null, onclick: () => say(decision)}, label);
  return element('article', {class: seen.isUsable ? 'seen' : 'seen doubtful', 'data-document': document.id},
    element('h4', {}, `${words(document.kind)}: ${document.fileName} `, element('a', {href: root() + path}, 'Open'), ' ',
      seen.study ? element('a', {href: `${root()}/cases/${reference}/documents/${document.id}/images`, target: '_blank', rel: 'noopener'}, 'View images') : null),
    element('p', {class: 'proposal'}, seen.isUsable ? 'Proposed: take it.' : `Proposed: refuse it. ${seen.sendInstead}`),
    seen.forFamily === seen.sendInstead ? null : element('p', {}, `The family reads: ${seen.forFamily}`),
    facts(document),
    element('ul', {}, ...seen.findings.map((finding) => element('li', {}, finding))),
    element('label', {}, 'Date of the record ', date),
    element('label', {}, 'Translation needed ', translation),
    element('label', {}, 'In words, where you decide otherwise ', reason),
    refused,
    element('div', {class: 'buttons'},
      seen.isUsable ? button('Confirm', 'CONFIRM') : button('Confirm the refusal', 'CONFIRM', true),
      seen.isUsable ? button('Refuse', 'REFUSE', true) : button('Take it all the same', 'ACCEPT')));
}

/** The case's documents that wait for a decision; renders itself anew when one is made. */
export function inspections(reference, told) {
  const place = element('section', {class: 'inspections', 'aria-label': 'Documents to inspect'});
  async function read() {
    const documents = await json(`/api/cases/${reference}/documents`);
    const waiting = documents.filter(({state, requestId, inspection}) => state === 'ARRIVED' && requestId && inspection);
    const nameless = documents.filter(({inspection}) => inspection?.nameInIt === 'NOT_SEEN' && !inspection.namelessBy);
    place.replaceChildren(...[
      waiting.length ? element('h3', {}, 'To inspect') : null,
      ...waiting.map((document) => card(reference, document, told)),
      nameless.length ? namelessList(reference, nameless, told) : null,
    ].filter(Boolean));
  }
  read().catch((problem) => place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message)));
  return place;
}

function namelessList(reference, documents, told) {
  return element('details', {},
    element('summary', {}, `Kept back from reviewers until you have looked for a name: ${documents.length}`),
    element('ul', {}, ...documents.map((document) => {
      const path = `/api/cases/${reference}/documents/${document.id}`;
      const refused = element('span', {class: 'refused', role: 'alert'});
      return element('li', {},
        element('a', {href: root() + path}, document.fileName), ' ',
        element('button', {
          type: 'button',
          onclick: async () => {
            refused.textContent = await send(`${path}/no-name`, {}) ?? '';
            if (!refused.textContent) told();
          },
        }, 'I have looked: no name in it'), refused);
    })));
}
