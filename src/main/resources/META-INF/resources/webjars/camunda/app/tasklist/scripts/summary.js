// The structured summary in the Case file tab: each fact with where it stands, added, changed and removed in place.

import {area, change, documentChoices, field, fold, form, input, numberOf, select, valueOf} from './editor.js';
import {element, json, root} from './house.js';

const SOURCES = [{code: 'DOCUMENT', words: 'A document of the case'}, {code: 'FAMILY', words: 'The family told it'},
  {code: 'INQUIRY', words: 'The inquiry'}];
/** The fields of a block beside its kind and its words, in the order in which they are asked for. */
const ASKED = {
  CODE: ['code', 'edition'],
  HISTORY: ['began'],
  TREATMENT: ['began', 'ended', 'response', 'toxicity'],
  PERFORMANCE: ['code', 'began'],
  HOME_PLAN: ['began'],
};
const LABELS = {
  code: 'Code', edition: 'Edition', began: 'Date or begin', ended: 'Ended', response: 'Response', toxicity: 'Side effects',
};
const HINTS = {began: '2026-03-14, 2026-03 or 2026', ended: '2026-03-14, 2026-03 or 2026', edition: 'A number, such as 8'};

function control(name, fact, responses) {
  return name === 'response' ? select(responses, fact.response, 'Not stated yet') : input(fact[name]);
}

function editor(draft, block, fact, documents, save, done, cancel) {
  const kinds = block.kinds.length ? select(block.kinds, fact.kind, 'Please choose') : null;
  const words = area(fact.words);
  const others = Object.fromEntries((ASKED[block.code] ?? []).map((name) => [name, control(name, fact, draft.responses)]));
  const source = select(SOURCES, fact.source ?? 'DOCUMENT');
  const record = select(documentChoices(documents), fact.documentId, 'Please choose');
  const page = input(fact.page, {inputmode: 'numeric', size: '4'});
  const language = input(fact.language, {size: '4', maxlength: '2'});
  const original = area(fact.original);
  const where = element('div', {class: 'row'}, field('Document', record), field('Page', page));
  const follow = () => where.toggleAttribute('hidden', source.value !== 'DOCUMENT');
  source.addEventListener('change', follow);
  follow();
  const isDocument = () => source.value === 'DOCUMENT';
  return form(`${block.words}: fact`, [
    kinds ? field('What it is', kinds) : null,
    ...Object.entries(others).map(([name, made]) => field(LABELS[name], made, HINTS[name])),
    field('In words', words),
    field('Source', source), where,
    element('div', {class: 'row'}, field('Original language', language, 'Two letters, such as hi'),
      field('Original wording, where translated', original)),
  ].filter(Boolean), () => save({
    block: block.code,
    kind: kinds ? valueOf(kinds) : null,
    words: valueOf(words),
    ...Object.fromEntries(Object.entries(others).map(([name, made]) => [name, valueOf(made)])),
    source: source.value,
    documentId: isDocument() ? valueOf(record) : null,
    page: isDocument() ? numberOf(page) : null,
    language: valueOf(language),
    original: valueOf(original),
  }), done, cancel);
}

function when({began, ended}) {
  return [began, ended ? `to ${ended}` : null].filter(Boolean).join(' ');
}

function sentence(block, fact, responses) {
  const kind = block.kinds.find(({code}) => code === fact.kind)?.words;
  const response = responses.find(({code}) => code === fact.response)?.words;
  return [kind ? `${kind}:` : null, fact.code, fact.edition ? `(edition ${fact.edition})` : null, fact.words,
    response ? `Response: ${response}.` : null, fact.toxicity ? `Side effects: ${fact.toxicity}` : null].filter(Boolean).join(' ');
}

function provenance(reference, fact, documents) {
  const record = documents.find(({id}) => id === fact.documentId);
  const from = record
    ? element('a', {href: `${root()}/api/cases/${reference}/documents/${record.id}`, target: '_blank', rel: 'noopener'},
      `${record.kind.toLowerCase().replaceAll('_', ' ')}${fact.page ? `, p. ${fact.page}` : ''}`)
    : SOURCES.find(({code}) => code === fact.source)?.words.toLowerCase() ?? 'noted before';
  const original = [fact.language, fact.original].filter(Boolean).join(': ');
  return element('span', {class: 'source'}, 'Source: ', from, original ? ` (${original})` : '');
}

export function summaryEditor(reference, open) {
  return fold('Write the summary', open, () => editorOf(reference));
}

function editorOf(reference) {
  const place = element('section', {class: 'summary'});
  const path = `/api/cases/${reference}/summary`;

  async function show(focus) {
    const [draft, documents] = await Promise.all([json(path), json(`/api/cases/${reference}/documents`)]);
    const again = (next) => show(next).catch(fail);

    function line(block, fact) {
      const item = element('li');
      const buttons = element('span', {class: 'small'},
        element('button', {type: 'button', 'data-fact': fact.id, 'aria-label': `Change: ${sentence(block, fact, draft.responses)}`, onclick: open}, 'Change'),
        element('button', {type: 'button', 'aria-label': `Remove: ${sentence(block, fact, draft.responses)}`, onclick: remove}, 'Remove'));
      const refused = element('span', {class: 'refused', role: 'alert'});
      const address = `${path}/facts/${fact.id}?revision=${fact.revision}`;
      function open() {
        const made = editor(draft, block, fact, documents, (body) => change('PUT', address, body),
          () => again(fact.id), () => again(fact.id));
        item.replaceChildren(made);
        made.querySelector('input, select, textarea').focus();
      }
      async function remove() {
        const refusal = await change('DELETE', address);
        if (refusal) refused.textContent = refusal;
        else again(block.code);
      }
      item.append(element('span', {class: 'when'}, when(fact)), ' ', element('span', {}, sentence(block, fact, draft.responses)), ' ',
        provenance(reference, fact, documents), ' ', buttons, refused);
      return item;
    }

    function part(block) {
      const facts = draft.facts.filter((fact) => fact.block === block.code);
      if (block.kinds.length) facts.sort((one, other) => (one.began ?? '9').localeCompare(other.began ?? '9'));
      const adding = element('div');
      const add = element('button', {type: 'button', 'data-fact': block.code, 'aria-label': `Add to ${block.words}`, onclick: () => {
        const made = editor(draft, block, {}, documents, (body) => change('POST', `${path}/facts`, body),
          () => again(block.code), () => again(block.code));
        adding.replaceChildren(made);
        made.querySelector('input, select, textarea').focus();
      }}, 'Add');
      return element('div', {class: 'block'}, element('h4', {}, block.words),
        facts.length ? element('ul', {}, ...facts.map((fact) => line(block, fact))) : null, add, adding);
    }

    place.replaceChildren(
      draft.missing.length
        ? element('ul', {class: 'refused', 'aria-label': 'What the summary must still say'}, ...draft.missing.map((words) => element('li', {}, words)))
        : element('p', {}, 'The summary says what it must.'),
      element('p', {}, element('a', {href: `${root()}${path}.pdf`, target: '_blank', rel: 'noopener'}, 'Open it on two pages (PDF)')),
      ...draft.blocks.map(part));
    if (focus) place.querySelector(`[data-fact="${focus}"]`)?.focus();
  }

  function fail(problem) {
    place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message));
  }

  show().catch(fail);
  return place;
}
