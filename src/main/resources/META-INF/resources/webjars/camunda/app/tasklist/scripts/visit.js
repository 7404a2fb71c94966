// The journey to an appointment: the letter as it was signed, and the check-list with its owners and days.

import {change, fold, input, select, valueOf} from './editor.js';
import {element, json, root} from './house.js';

const CHECKED = [{code: 'OPEN', words: 'Open'}, {code: 'DONE', words: 'Done'}, {code: 'NOT_NEEDED', words: 'Not needed'}];

function point(path, {check, words}) {
  const refused = element('p', {class: 'refused', role: 'alert'});
  const chosen = select(CHECKED, check.state);
  const remark = input(check.note, {maxlength: '500', placeholder: 'Note'});
  chosen.setAttribute('aria-label', words);
  remark.setAttribute('aria-label', `Note: ${words}`);
  const save = async () => {
    refused.textContent = await change('PUT', `${path}/checks/${check.item}`,
      {state: chosen.value, note: valueOf(remark)}) ?? '';
  };
  chosen.addEventListener('change', save);
  remark.addEventListener('change', save);
  const owner = check.owner === 'FAMILY' ? 'family' : 'coordinator';
  return element('li', {}, `${words} `, element('span', {class: 'source'}, `${owner}, by ${check.dueOn}`),
    element('span', {class: 'row'}, chosen, remark), refused);
}

function letter(path, language) {
  return element('li', {}, element('a', {href: `${root()}${path}/invitation.pdf?language=${language}`, target: '_blank'},
    `Invitation letter (${new Intl.DisplayNames(['en'], {type: 'language'}).of(language)})`));
}

/** The journey of a case, read when it is opened. */
export function journey(reference) {
  const path = `/api/cases/${reference}/visit`;
  return fold('Visit', false, () => {
    const place = element('div', {class: 'summary'});
    json(path).then(({checks, letters}) => place.replaceChildren(
      checks.length ? element('ul', {}, ...letters.map((language) => letter(path, language)))
        : element('p', {}, 'No journey is planned; the task "Write invitation letter" begins its check-list.'),
      element('ul', {'aria-label': 'Travel and admission'}, ...checks.map((check) => point(path, check)))))
      .catch((problem) => place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message)));
    return place;
  });
}
