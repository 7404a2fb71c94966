// The biomarkers in the Case file tab: results with their provenance, what is needed, and conditions that a person settles.

import {area, change, documentChoices, field, fold, form, input, numberOf, select, valueOf} from './editor.js';
import {element, json, root} from './house.js';

function words(code) {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text[0].toUpperCase() + text.slice(1);
}

function editor(choices, result, documents, save, done, cancel) {
  const marker = select(choices.markers, result.marker, 'Please choose');
  const stated = area(result.result);
  const reading = select(choices.interpretations, result.interpretation, 'Please choose');
  const method = select(choices.methods, result.method, 'Please choose');
  const date = input(result.datedOn);
  const specimen = input(result.specimen);
  const laboratory = input(result.laboratory);
  const expected = input(result.expectedOn, {type: 'date'});
  const record = select(documentChoices(documents), result.documentId, 'None: the result is awaited');
  const page = input(result.page, {inputmode: 'numeric', size: '4'});
  return form('Result of a biomarker', [
    field('Marker', marker),
    field('Result as the report states it', stated),
    field('To be read as', reading, 'Positive: the change is there (mutated, fused, amplified, lost, expressed)'),
    element('div', {class: 'row'}, field('Method', method), field('Date', date, '2026-03-14, 2026-03 or 2026')),
    element('div', {class: 'row'}, field('Specimen', specimen, 'Which biopsy, and when'), field('Laboratory', laboratory)),
    element('div', {class: 'row'}, field('Document', record), field('Page', page)),
    field('If awaited: expected on', expected),
  ], () => save({
    marker: valueOf(marker),
    result: valueOf(stated),
    interpretation: valueOf(reading),
    method: valueOf(method),
    datedOn: valueOf(date),
    specimen: valueOf(specimen),
    laboratory: valueOf(laboratory),
    expectedOn: valueOf(expected),
    documentId: valueOf(record),
    page: numberOf(page),
  }), done, cancel);
}

function condition(need, path, done) {
  const because = area();
  const refused = element('p', {class: 'refused', role: 'alert'});
  const settle = async (met) => {
    const sentence = await change('PUT', `${path}/conditions/${need.marker}`, {met, because: valueOf(because)});
    if (sentence) refused.textContent = sentence;
    else done();
  };
  return element('details', {}, element('summary', {}, 'Is it needed here?'),
    field(`Why ${need.words} is needed here, or not`, because),
    element('div', {class: 'buttons'},
      element('button', {type: 'button', onclick: () => settle(true)}, 'It is needed'),
      element('button', {type: 'button', onclick: () => settle(false)}, 'It is not needed')), refused);
}

export function biomarkerEditor(reference, open) {
  return fold('Record biomarkers', open, () => editorOf(reference));
}

function editorOf(reference) {
  const place = element('section', {class: 'summary'});
  const path = `/api/cases/${reference}/biomarkers`;

  async function show(focus) {
    const [sheet, documents] = await Promise.all([json(path), json(`/api/cases/${reference}/documents`)]);
    const again = (next) => show(next).catch(fail);
    const nameOf = (marker) => sheet.choices.markers.find(({code}) => code === marker)?.words ?? marker;
    const readingOf = (reading) => sheet.choices.interpretations.find(({code}) => code === reading).words;

    function line(result) {
      const item = element('li');
      const refused = element('span', {class: 'refused', role: 'alert'});
      const address = `${path}/results/${result.id}?revision=${result.revision}`;
      const record = documents.find(({id}) => id === result.documentId);
      function open() {
        const made = editor(sheet.choices, result, documents, (body) => change('PUT', address, body),
          () => again(result.id), () => again(result.id));
        item.replaceChildren(made);
        made.querySelector('select').focus();
      }
      async function remove() {
        const sentence = await change('DELETE', address);
        if (sentence) refused.textContent = sentence;
        else again('add');
      }
      item.append(element('strong', {}, nameOf(result.marker)), ` ${readingOf(result.interpretation)}: ${result.result}`,
        ` (${[sheet.choices.methods.find(({code}) => code === result.method).words, result.datedOn ?? 'date unknown', result.specimen, result.laboratory].filter(Boolean).join(', ')}) `,
        record ? element('span', {class: 'source'}, 'Source: ', element('a', {href: `${root()}/api/cases/${reference}/documents/${record.id}`,
          target: '_blank', rel: 'noopener'}, `${record.kind.toLowerCase().replaceAll('_', ' ')}${result.page ? `, p. ${result.page}` : ''}`)) : '',
        ' ', element('span', {class: 'small'},
          element('button', {type: 'button', 'data-fact': result.id, 'aria-label': `Change ${nameOf(result.marker)}`, onclick: open}, 'Change'),
          element('button', {type: 'button', 'aria-label': `Remove ${nameOf(result.marker)}`, onclick: remove}, 'Remove')), refused);
      return item;
    }

    function need(one) {
      return element('li', {class: one.state === 'MISSING' || one.state === 'STALE' ? 'gap' : null},
        element('strong', {}, one.words), ` ${one.state ? words(one.state) : 'Not looked at yet'}. ${one.because ?? ''} ${one.why}. `,
        element('span', {class: 'source'}, one.rule), one.asksAPerson ? condition(one, path, () => again('add')) : null);
    }

    const adding = element('div');
    const add = element('button', {type: 'button', 'data-fact': 'add', onclick: () => {
      const made = editor(sheet.choices, {}, documents, (body) => change('POST', `${path}/results`, body), () => again('add'), () => again('add'));
      adding.replaceChildren(made);
      made.querySelector('select').focus();
    }}, 'Add a result');
    place.replaceChildren(element('ul', {}, ...sheet.results.map(line)), add, adding,
      element('h4', {}, 'What this tumour needs'),
      sheet.needed.length ? element('ul', {}, ...sheet.needed.map(need)) : element('p', {}, 'The rules are asked when the records are complete.'));
    if (focus) place.querySelector(`[data-fact="${focus}"]`)?.focus();
  }

  function fail(problem) {
    place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message));
  }

  show().catch(fail);
  return place;
}
