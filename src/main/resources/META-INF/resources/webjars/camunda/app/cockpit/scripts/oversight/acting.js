// What managers do about cases, in small dialogs; the server keeps each with their name.

import {choice, dialog, send, text, value} from '../../../tasklist/scripts/dialogs.js';
import {element, json, root, sentenceOf} from '../../../tasklist/scripts/house.js';
import {PAUSES, day, plain} from './words.js';

const URGENCIES = ['ROUTINE', 'EXPEDITED', 'URGENT'].map((code) => ({code, words: plain(code)}));
const OWNERS = ['FAMILY', 'HOSPITAL', 'COURIER', 'LAB', 'TRANSLATOR', 'US', 'CENTRE'].map((code) => ({
  code,
  words: code === 'US' ? 'Our house' : plain(code),
}));
const REASONS = Object.entries(PAUSES).map(([code, words]) => ({code, words}));
const GROUPS = ['coordinator', 'board-coordinator', 'manager'];

function open(place, made) {
  place.append(made);
  made.showModal();
}

async function people() {
  return (await json('/api/oversight/people')).map(({login, name, groups}) => ({
    code: login,
    words: `${name} (${login}${groups.length ? `, ${groups.join(', ')}` : ''})`,
  }));
}

function field(id, label, type) {
  return [element('label', {for: id}, label), element('input', {id, type})];
}

function instant(form, id) {
  const typed = value(form, id);
  return typed ? new Date(typed).toISOString() : null;
}

/** Opens a dialog; what cannot even be asked is said in the place. */
function button(label, place, show) {
  return element(
    'button',
    {
      type: 'button',
      onclick: async () => {
        try {
          await show();
        } catch (problem) {
          place.append(element('p', {class: 'refused', role: 'alert'}, problem.message));
        }
      },
    },
    label,
  );
}

function priority(place, item, told) {
  open(
    place,
    dialog(
      'Change the priority',
      `${item.reference} is ${plain(item.urgency).toLowerCase()}. Where a promise is given it is given anew, and the family reads the reason.`,
      [
        ...choice('act-urgency', 'Urgency', URGENCIES, null, item.urgency),
        ...text('act-reason', 'Reason, in words that the family can read', true),
      ],
      'Change it',
      (form) =>
        send(`/api/oversight/cases/${item.reference}/priority`, {
          urgency: value(form, 'act-urgency'),
          reason: value(form, 'act-reason'),
        }),
      told,
    ),
  );
}

function pause(place, item, told) {
  open(
    place,
    dialog(
      'Pause the clock',
      `The review clock of ${item.reference} stands while somebody else has the ball.`,
      [
        ...choice('act-pause', 'Reason', REASONS, 'Choose the reason'),
        ...choice('act-owner', 'Who has the ball', OWNERS, 'Whoever usually has it'),
        ...field('act-from', 'From (empty: now)', 'datetime-local'),
        ...field('act-to', 'Until (empty: open)', 'datetime-local'),
        ...text('act-note', 'Note, nothing medical', false),
      ],
      'Pause',
      (form) =>
        send(`/api/oversight/cases/${item.reference}/pause`, {
          reason: value(form, 'act-pause') || null,
          owner: value(form, 'act-owner') || null,
          from: instant(form, 'act-from'),
          to: instant(form, 'act-to'),
          note: value(form, 'act-note') || null,
        }),
      told,
    ),
  );
}

function goOn(place, item, told) {
  open(
    place,
    dialog(
      'End the pause',
      `The review clock of ${item.reference} goes on from now.`,
      [],
      'Go on',
      () => send(`/api/oversight/cases/${item.reference}/pause/end`, {}),
      told,
    ),
  );
}

async function escalate(place, item, told) {
  const known = await people();
  open(
    place,
    dialog(
      'Escalate',
      `A mail about ${item.reference} asks for help now. Write nothing medical and no names of patients.`,
      [...choice('act-to', 'To', known, 'The coordinator of the case'), ...text('act-reason', 'What is needed', true)],
      'Send',
      (form) =>
        send(`/api/oversight/cases/${item.reference}/escalate`, {
          to: value(form, 'act-to') || null,
          reason: value(form, 'act-reason'),
        }),
      told,
    ),
  );
}

/** Tries a step again that failed for good. */
export function retry(place, incident, told) {
  open(
    place,
    dialog(
      'Try again',
      `${incident.reference ?? ''} ${plain(incident.type)}: the step is tried again at once, in your name.`,
      [],
      'Try again',
      () => send(`/api/oversight/incidents/${encodeURIComponent(incident.id)}/retry`, {}),
      told,
    ),
  );
}

function pick({id, reference, name, assignee, offeredTo, due}) {
  return element(
    'label',
    {class: 'pick'},
    element('input', {type: 'checkbox', value: id}),
    ` ${reference} ${name}, ${assignee ?? `nobody yet (${offeredTo ?? 'offered to nobody'})`}${due ? `, due ${day(due)}` : ''}`,
  );
}

async function give(form, tasks) {
  const response = await fetch(`${root()}/api/oversight/tasks/assign`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', Accept: 'application/json'},
    body: JSON.stringify({tasks, assignee: value(form, 'act-assignee'), reason: value(form, 'act-reason')}),
  });
  if (!response.ok) return sentenceOf(response);
  const {done, refused} = await response.json();
  if (refused.length === 0) return null;
  return `${done.length} of ${tasks.length} tasks were given. ${[...new Set(refused.map(({why}) => why))].join(' ')}`;
}

/** One task or many of a case, of a person or of nobody yet, to somebody else. */
export async function reassignment(place, {reference}, told) {
  const known = await people();
  const list = element('div', {class: 'picks', role: 'group', 'aria-label': 'Tasks', 'aria-live': 'polite'});
  const whose = [
    ...GROUPS.map((group) => ({code: `group=${group}`, words: `Nobody yet, offered to ${group}`})),
    ...known.map(({code, words}) => ({code: `assignee=${encodeURIComponent(code)}`, words})),
  ];
  const show = async (query) => {
    list.replaceChildren();
    if (!query) return;
    try {
      const tasks = await json(`/api/oversight/tasks?${query}`);
      const boxes = tasks.map(pick);
      list.replaceChildren(
        ...(tasks.length
          ? [
              element(
                'button',
                {
                  type: 'button',
                  onclick: () => {
                    boxes.forEach((one) => {
                      one.firstChild.checked = true;
                    });
                  },
                },
                `Choose all ${tasks.length}`,
              ),
              ...boxes,
            ]
          : [element('p', {}, 'No open task.')]),
      );
    } catch (problem) {
      list.replaceChildren(element('p', {class: 'refused'}, problem.message));
    }
  };
  const made = dialog(
    'Reassign tasks',
    reference ? `Open tasks of ${reference}.` : 'First whose tasks, then who takes them.',
    [
      ...(reference ? [] : choice('act-whose', 'Tasks of', whose, 'Choose whose')),
      list,
      ...choice('act-assignee', 'Give to', known, 'Choose the person'),
      ...text('act-reason', 'Reason', true),
    ],
    'Reassign',
    (form) =>
      give(
        form,
        [...form.querySelectorAll('.picks input:checked')].map((box) => box.value),
      ),
    told,
  );
  made.querySelector('#act-whose')?.addEventListener('change', (event) => show(event.target.value));
  if (reference) await show(`reference=${reference}`);
  open(place, made);
}

/** The buttons of one case. */
export function actions(item, told) {
  if (item.closedAt) return null;
  const place = element('div');
  return element(
    'div',
    {class: 'actions'},
    button('Reassign tasks', place, () => reassignment(place, item, told)),
    button('Change priority', place, () => priority(place, item, told)),
    item.pause && item.pause.reason !== 'ON_HOLD'
      ? button('End the pause', place, () => goOn(place, item, told))
      : button('Pause', place, () => pause(place, item, told)),
    button('Escalate', place, () => escalate(place, item, told)),
    place,
  );
}
