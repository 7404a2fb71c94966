// The "Case file" tab of a task: what all rooms know of the case, uploads, and what happened to it meanwhile.
// All text goes through textContent; nothing that a person wrote is ever read as HTML.

import {biomarkerEditor} from './biomarkers.js';
import {costActions} from './cost.js';
import {hospitalAction} from './hospital.js';
import {element, json, root, sentenceOf, subjectOf} from './house.js';
import {inspections} from './inspection.js';
import {matchingActions} from './matching.js';
import {plainLanguage} from './plain-language.js';
import {nextSteps} from './next-steps.js';
import {specimens} from './specimens.js';
import {summaryEditor} from './summary.js';
import {trials} from './trials.js';
import {uploads} from './uploads.js';
import {journey} from './visit.js';

const EVENTS = [
  {path: 'red-flag', label: 'Red flag', title: 'Raise a red flag', flag: true, grave: true,
    about: 'The family and the home team are told to act now; the review goes on beside it.'},
  {path: 'hold', label: 'Put on hold', title: 'Put the case on hold', about: 'Reminders rest until somebody resumes the case.'},
  {path: 'withdrawal', label: 'Family withdraws', title: 'The family withdraws', grave: true,
    about: 'The review ends. Open tasks of this case go away.'},
  {path: 'death', label: 'Patient died', title: 'The patient has died', grave: true, field: 'note',
    about: 'All reminders and questions to the family stop at once.'},
];

function words(code) {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text[0].toUpperCase() + text.slice(1);
}

function refusal(sentence) {
  return element('p', {class: 'refused', role: 'alert'}, sentence);
}

function cell(text) {
  const value = text ?? '';
  return ['/api/', '/review/', '/cases/'].some((start) => value.startsWith(start))
    ? element('td', {}, element('a', {href: root() + value, target: '_blank', rel: 'noopener'}, 'Open'))
    : element('td', {}, value);
}

function table({caption, columns, rows}) {
  return element('div', {class: 'scroll'}, element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', {scope: 'col'}, column)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell))))));
}

function section({title, facts, tables}) {
  return element('section', {},
    element('h3', {}, title),
    facts.length ? element('dl', {}, ...facts.map(({label, value}) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value ?? '')))) : null,
    ...tables.filter(({rows}) => rows.length).map(table));
}

function ask(event, reference, flags, told) {
  const reason = element('textarea', {id: 'case-file-reason', rows: '4', required: true, maxlength: '2000'});
  const flag = element('select', {id: 'case-file-flag'}, ...flags.map((known) => element('option', {value: known.flag}, known.words)));
  const refused = element('p', {class: 'refused', role: 'alert'});
  const dialog = element('dialog', {'aria-label': event.title});
  const form = element('form', {method: 'dialog'},
    element('h3', {}, event.title),
    element('p', {}, event.about),
    event.flag ? element('label', {for: 'case-file-flag'}, 'What was seen') : null,
    event.flag ? flag : null,
    element('label', {for: 'case-file-reason'}, 'In words'), reason, refused,
    element('div', {class: 'buttons'},
      element('button', {type: 'button', onclick: () => dialog.close()}, 'Cancel'),
      element('button', {type: 'submit'}, event.label)));
  form.addEventListener('submit', async (submitted) => {
    submitted.preventDefault();
    const body = {[event.field ?? 'reason']: reason.value, ...(event.flag ? {flag: flag.value} : {})};
    const response = await fetch(`${root()}/api/cases/${reference}/${event.path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      body: JSON.stringify(body),
    });
    if (response.ok) {
      dialog.close();
      told();
    } else {
      refused.textContent = await sentenceOf(response);
    }
  });
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

function actions(reference, flags, told) {
  return element('div', {class: 'actions'}, ...EVENTS.map((event) => element('button', {
    type: 'button',
    class: event.grave ? 'grave' : null,
    onclick: ({target}) => {
      const dialog = ask(event, reference, flags, told);
      target.after(dialog);
      dialog.showModal();
    },
  }, event.label)));
}

async function nameOf(login) {
  const person = await json(`/camunda/api/engine/engine/default/user/${encodeURIComponent(login)}/profile`);
  return `${person.firstName} ${person.lastName ?? ''}`.trim();
}

async function head(subject, sheet) {
  const standing = [words(sheet.status), words(sheet.urgency).toLowerCase()];
  if (sheet.coordinator) {
    standing.push(`coordinator: ${await nameOf(sheet.coordinator).catch(() => sheet.coordinator)}`);
  }
  return [
    element('h3', {}, `Case ${sheet.reference}`),
    subject.about ? element('p', {class: 'about'}, `This task: ${subject.about}`) : '',
    element('p', {class: sheet.urgency === 'ROUTINE' ? 'status' : 'status urgent'}, standing.join(', ')),
  ];
}

function isMatched({sections}) {
  return sections.some(({key, tables}) => key === 'matching' && tables.some(({rows}) => rows.length));
}

async function show(place, taskId) {
  const subject = await subjectOf(taskId);
  if (!subject) throw new Error('This task is done.');
  const [kinds, flags] = await Promise.all([
    json('/api/document-kinds'),
    // Refused to those who may not tell of events; they are not offered them.
    json(`/api/cases/${subject.reference}/red-flag`).catch(() => null),
  ]);
  const top = element('div');
  const rooms = element('div');
  async function read() {
    const [sheet, parcels] = await Promise.all([
      json(`/api/cases/${subject.reference}`),
      specimens(subject.reference, () => readAgain()),
    ]);
    top.replaceChildren(...await head(subject, sheet));
    rooms.replaceChildren(
      flags ? inspections(subject.reference, readAgain) : '',
      parcels,
      flags && isMatched(sheet) ? matchingActions(subject.reference, readAgain) : '',
      ...sheet.sections.filter(({key}) => !parcels || key !== 'specimens').map(section));
  }
  const readAgain = () => read().catch((problem) => rooms.replaceChildren(refusal(problem.message)));
  await read();
  place.replaceChildren(top,
    flags ? plainLanguage(subject.reference, taskId) : '',
    flags ? actions(subject.reference, flags, readAgain) : '',
    flags ? costActions(subject.reference, readAgain) : '',
    uploads(subject, kinds, readAgain),
    flags ? hospitalAction(subject.reference, kinds, readAgain) : '',
    ...(flags ? [summaryEditor(subject.reference), biomarkerEditor(subject.reference),
      journey(subject.reference), nextSteps(subject.reference), trials(subject.reference)] : []),
    rooms);
}

export default {
  id: 'second-opinion.case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Case file'},
  render(node, {taskId}) {
    const style = element('link', {rel: 'stylesheet', href: new URL('./case-file.css', import.meta.url).href});
    const place = element('div', {class: 'case-file'}, element('p', {}, 'Reading the case file …'));
    node.replaceChildren(style, place);
    show(place, taskId).catch((problem) => place.replaceChildren(refusal(problem.message)));
  },
  unmount() {},
};
