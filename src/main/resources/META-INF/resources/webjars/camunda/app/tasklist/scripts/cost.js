// The cost range of a case after the family has accepted one: a coordinator changes it, and writes down the answer.

import {choice, dialog, send, text, value} from './dialogs.js';
import {element, json} from './house.js';

const ANSWERS = [{code: 'ACCEPTED', words: 'The family accepts'}, {code: 'DECLINED', words: 'The family declines'}];

function change(path, standing, told) {
  return dialog('Change the cost range', `Accepted: ${standing.accepted}. It holds until the family accepts the new one.`, [
    ...choice('case-file-format', 'Format', standing.formats, null, standing.format),
    ...choice('case-file-country', 'Country of the review', standing.countries, 'Not known yet'),
    element('fieldset', {}, element('legend', {}, 'Needed beside it'), ...standing.extras.map(({code, words}) =>
      element('label', {}, element('input', {type: 'checkbox', value: code}), ` ${words}`))),
    ...text('case-file-reason', 'Why it changes, in words that the family can read', true),
  ], 'Put it before the family', (form) => send(path, {
    format: value(form, 'case-file-format'),
    country: value(form, 'case-file-country'),
    extras: [...form.querySelectorAll('input:checked')].map((extra) => extra.value),
    reason: value(form, 'case-file-reason'),
  }), told);
}

function answer(path, standing, told) {
  return dialog('Write down the answer', `Waits for the family: ${standing.waiting}`, [
    ...choice('case-file-answer', 'Answer', ANSWERS),
    ...text('case-file-words', "In the family's words, if it gave a reason", false),
  ], 'Write it down', (form) => send(`${path}/answer`, {
    answer: value(form, 'case-file-answer'),
    words: value(form, 'case-file-words'),
  }), told);
}

function button(label, reference, place, open) {
  const path = `/api/cases/${reference}/cost-change`;
  return element('button', {
    type: 'button',
    onclick: async () => {
      try {
        const opened = open(path, await json(path));
        place.append(opened);
        if (opened.showModal) opened.showModal();
      } catch (problem) {
        place.append(element('p', {class: 'refused', role: 'alert'}, problem.message));
      }
    },
  }, label);
}

function sentence(words) {
  return element('p', {class: 'refused', role: 'alert'}, words);
}

/** Two buttons and the place where what they open appears. */
export function costActions(reference, told) {
  const place = element('div');
  const buttons = element('div', {class: 'actions'},
    button('Change cost range', reference, place, (path, standing) => standing.accepted
      ? change(path, standing, told)
      : sentence('The family has not accepted a cost range yet; there is none to change.')),
    button('Answer to changed cost range', reference, place, (path, standing) => standing.waiting
      ? answer(path, standing, told)
      : sentence('No changed cost range waits for an answer.')));
  buttons.addEventListener('click', () => place.replaceChildren(), true);
  return element('div', {}, buttons, place);
}
