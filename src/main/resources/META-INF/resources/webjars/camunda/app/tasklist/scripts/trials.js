// Trials to ask about: searched by codes in the public register, picked by a person. None is a promise.

import {change, field, fold, select} from './editor.js';
import {element, json, root, sentenceOf} from './house.js';

function trial({nctNumber, title, status, places, contact}, ...more) {
  return element('div', {class: 'block'},
    element('strong', {}, title),
    element('p', {class: 'source'},
      element('a', {href: `https://clinicaltrials.gov/study/${nctNumber}`, target: '_blank', rel: 'noopener noreferrer'}, nctNumber),
      `, ${status.toLowerCase().replaceAll('_', ' ')}`),
    places.length ? element('p', {}, places.join('; ')) : null,
    contact ? element('p', {}, `Contact: ${contact}`) : null, ...more);
}

function act(label, refused, doIt, done) {
  return element('button', {type: 'button', onclick: async ({target}) => {
    target.disabled = true;
    const sentence = await doIt();
    target.disabled = false;
    refused.textContent = sentence ?? '';
    if (!sentence) done();
  }}, label);
}

async function found(path, wanted) {
  const response = await fetch(`${root()}${path}/search`, {
    method: 'POST', credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', Accept: 'application/json'},
    body: JSON.stringify(wanted),
  });
  if (!response.ok) throw new Error(await sentenceOf(response));
  return response.json();
}

function search(path, sheet, refused, read) {
  const condition = select(sheet.choices.conditions, sheet.condition, 'Choose the tumour');
  const markers = element('select', {multiple: true, size: '6'},
    ...sheet.choices.markers.map(({code, words}) => element('option', {value: code}, words)));
  const country = select(sheet.choices.countries, sheet.country, 'Any country');
  const results = element('div', {role: 'status'});
  const look = act('Look in the register', refused, async () => {
    results.textContent = 'Asking the register …';
    try {
      const trials = await found(path, {
        condition: condition.value, country: country.value,
        markers: [...markers.selectedOptions].map(({value}) => value),
      });
      results.replaceChildren(element('p', {}, trials.length ? `Recruiting, the first 20 at most: ${trials.length}. Whether one fits is for its doctors to say.`
        : 'The register shows no recruiting trial for these words.'),
      ...trials.map((one) => trial(one, act('Pick', refused,
        () => change('POST', path, {nctNumber: one.nctNumber, country: country.value || null}), read))));
      return null;
    } catch (problem) {
      results.replaceChildren();
      return problem.message;
    }
  }, () => {});
  return element('div', {class: 'editor'},
    element('p', {}, 'Only these coded words go to the register; nothing of the patient does.'),
    field('Tumour', condition), field('Markers, several with Ctrl', markers), field('Country', country), look, results);
}

/** The short list and the search, read when it is opened. */
export function trials(reference) {
  const path = `/api/cases/${reference}/trials`;
  return fold('Trials to ask about', false, () => {
    const place = element('div', {class: 'summary'});
    const refused = element('p', {class: 'refused', role: 'alert'});
    const picked = element('div');
    const list = (sheet) => picked.replaceChildren(...(sheet.picked.length ? [] : [element('p', {}, 'None is picked yet.')]),
      ...sheet.picked.map((one) => trial(one.trial,
        element('p', {class: 'source'}, `As of ${one.searchedOn}, picked by ${one.pickedBy}`),
        act('Take off the list', refused, () => change('DELETE', `${path}/${one.trial.nctNumber}`), readList))));
    const readList = () => json(path).then(list).catch((problem) => { refused.textContent = problem.message; });
    json(path).then((sheet) => {
      list(sheet);
      place.replaceChildren(picked, refused, sheet.isOn ? search(path, sheet, refused, readList)
        : element('p', {}, 'The search in the register is switched off here.'));
    }).catch((problem) => place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message)));
    return place;
  });
}
