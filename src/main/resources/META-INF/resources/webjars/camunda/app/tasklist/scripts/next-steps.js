// What was recommended, as steps: who sees to each, by which day, what the family reads, and the check-list of a journey.

import {area, change, field, fold, form, input, select, valueOf} from './editor.js';
import {element, json} from './house.js';

const OWNERS = [{code: 'FAMILY', words: 'Family'}, {code: 'HOME_TEAM', words: 'Home team'},
  {code: 'COORDINATOR', words: 'Coordinator'}, {code: 'SPECIALIST', words: 'Specialist'}];
const CHECKED = [{code: 'OPEN', words: 'Open'}, {code: 'DONE', words: 'Done'}, {code: 'NOT_NEEDED', words: 'Not needed'}];

const wordsOf = (choices, code) => choices.find((choice) => choice.code === code)?.words ?? code;

function editor(path, step, done, cancel) {
  const owner = select(OWNERS, step.owner);
  const name = input(step.ownerName, {maxlength: '200'});
  const due = input(step.dueOn, {type: 'date', required: true});
  const family = area(step.familyWords);
  return form(`Change ${step.words}`, [
    field('Who sees to it', owner), field('Name', name, 'Empty: the usual one'), field('By', due),
    field('What the family reads', family, 'In its language. Empty: the words above'),
  ], () => change('PUT', `${path}/${step.id}`, {
    owner: owner.value, ownerName: valueOf(name), dueOn: valueOf(due), familyWords: valueOf(family),
  }), done, cancel);
}

function point(path, step, {item, words, state, note}, done) {
  const refused = element('p', {class: 'refused', role: 'alert'});
  const chosen = select(CHECKED, state);
  const remark = input(note, {maxlength: '500', placeholder: 'Note'});
  chosen.setAttribute('aria-label', words);
  remark.setAttribute('aria-label', `Note: ${words}`);
  const save = async () => {
    const sentence = await change('PUT', `${path}/${step.id}/checks/${item}`, {state: chosen.value, note: valueOf(remark)});
    refused.textContent = sentence ?? '';
    if (!sentence) done();
  };
  chosen.addEventListener('change', save);
  remark.addEventListener('change', save);
  if (step.state !== 'OPEN') [chosen, remark].forEach((control) => { control.disabled = true; });
  return element('li', {}, `${words} `, element('span', {class: 'row'}, chosen, remark), refused);
}

function card(path, {step, kind, checks}, read) {
  const place = element('div');
  const edit = element('button', {type: 'button', onclick: () => {
    place.replaceChildren(editor(path, step, read, () => { place.replaceChildren(); edit.focus(); }));
    place.querySelector('select').focus();
  }}, 'Change');
  const standing = [wordsOf(OWNERS, step.owner) + (step.ownerName ? ` (${step.ownerName})` : ''),
    step.dueOn ? `by ${step.dueOn}` : null, step.state.toLowerCase().replaceAll('_', ' ')];
  return element('div', {class: 'block'},
    element('strong', {}, `${kind}: ${step.words}`),
    element('p', {class: 'source'}, standing.filter(Boolean).join(', ')),
    step.familyWords ? element('p', {}, `The family reads: ${step.familyWords}`) : null,
    step.outcome ? element('p', {}, step.outcome) : null,
    checks.length ? element('ul', {'aria-label': 'Travel and admission'},
      ...checks.map((check) => point(path, step, check, () => {}))) : null,
    step.state === 'OPEN' ? edit : null, place);
}

/** The steps of a case, read when it is opened. */
export function nextSteps(reference) {
  const path = `/api/cases/${reference}/next-steps`;
  return fold('Next steps', false, () => {
    const place = element('div', {class: 'summary'});
    const read = () => json(path)
      .then((steps) => place.replaceChildren(...(steps.length ? steps.map((one) => card(path, one, read))
        : [element('p', {}, 'No steps are listed yet; the task "List next steps" begins them.')])))
      .catch((problem) => place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message)));
    read();
    return place;
  });
}
