// The boxes above the timelines; each change is a new address.

import {element} from '../../../tasklist/scripts/house.js';
import {plain, valueOf} from './words.js';

const FACETS = {
  state: 'State',
  stage: 'Stage',
  coordinator: 'Coordinator',
  centre: 'Centre',
  country: 'Country',
  tumourGroup: 'Tumour group',
  serviceType: 'Service',
  pauseReason: 'Paused because',
};
const GROUPS = {
  stage: 'Stage',
  standing: 'State',
  coordinator: 'Coordinator',
  centre: 'Centre',
  country: 'Country',
  tumourGroup: 'Tumour group',
  serviceType: 'Service',
  pauseReason: 'Reason of pause',
};
const ORDERS = {OPENED: 'Opened', REPORTED: 'Report delivered', DUE: 'Promise due'};
const KINDS = {open: 'Open', closed: 'Closed', all: 'All'};
const FROM_FIGURES = {
  promisedDays: 'Promised working days',
  daysToComplete: 'Working days to complete',
  daysToReport: 'Working days to the report',
  postponedFor: 'Board postponed',
};

function box(name, label, field) {
  const id = `timelines-${name}`;
  field.id = id;
  return element('div', {class: 'field'}, element('label', {for: id}, label), field);
}

function select(name, label, options, empty, view, go) {
  const chosen = view[name] ?? '';
  const known = chosen === '' || options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
  return box(
    name,
    label,
    element(
      'select',
      {onchange: (event) => go({[name]: event.target.value})},
      empty ? element('option', {value: ''}, empty) : null,
      ...known.map(([value, words]) => element('option', {value, selected: value === chosen}, words)),
    ),
  );
}

function kinds(view, go) {
  return element(
    'div',
    {class: 'choices', role: 'group', 'aria-label': 'Which cases'},
    ...Object.entries(KINDS).map(([value, words]) =>
      element(
        'button',
        {
          type: 'button',
          id: `timelines-is-${value}`,
          'aria-pressed': String((view.is ?? 'open') === value),
          onclick: () => go({is: value === 'open' ? '' : value, ...(value === 'closed' && view.by === 'DUE' ? {by: ''} : {})}),
        },
        words,
      ),
    ),
  );
}

function search(view, go) {
  const field = element('input', {type: 'search', value: view.search ?? '', placeholder: 'SO-2026-000123 or 123'});
  return element(
    'form',
    {
      class: 'search',
      role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        go(field.value.trim() ? {search: field.value.trim(), is: 'all'} : {search: ''});
      },
    },
    box('search', 'Find a case', field),
    element('button', {type: 'submit'}, 'Find'),
  );
}

function day(name, label, view, go) {
  return box(
    name,
    label,
    element('input', {type: 'date', value: view[name] ?? '', onchange: (event) => go({[name]: event.target.value})}),
  );
}

/** What a figure of the dashboard asked for and no box shows; each can be taken away. */
function chips(view, go) {
  return Object.entries(FROM_FIGURES)
    .filter(([name]) => view[name])
    .map(([name, words]) =>
      element(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-label': `Remove: ${words} ${view[name]}`,
          onclick: () => go({[name]: '', ...(name === 'postponedFor' ? {postponedFrom: '', postponedTo: ''} : {})}),
        },
        `${words}: ${name === 'postponedFor' ? plain(view[name]) : view[name]} ✕`,
      ),
    );
}

function isFiltered(view) {
  return Object.keys(view).some((name) => !['is', 'group', 'by', 'span', 'begin', 'table'].includes(name));
}

/** {@code go} takes what changes; an empty value takes a filter away. */
export function filters(view, choices, go, clear) {
  const facets = Object.entries(FACETS).map(([name, label]) =>
    select(
      name,
      label,
      (choices[name] ?? []).map((value) => [value, valueOf(name, value)]),
      'Any',
      view,
      go,
    ),
  );
  const by = ORDERS[view.by ?? 'OPENED'] ?? 'Day';
  return element(
    'div',
    {class: 'filters'},
    element('div', {class: 'first'}, kinds(view, go), search(view, go)),
    element(
      'details',
      {class: 'more', open: window.matchMedia('(min-width: 700px)').matches || isFiltered(view)},
      element('summary', {}, 'Filters and order'),
      element(
        'div',
        {class: 'fields'},
        ...facets,
        select('group', 'Grouped by', Object.entries(GROUPS), 'Nothing', view, go),
        select(
          'by',
          'In order of',
          Object.entries(ORDERS).map(([value, words]) => [value === 'OPENED' ? '' : value, words]),
          null,
          view,
          go,
        ),
        day('from', `${by} from`, view, go),
        day('to', `${by} until`, view, go),
      ),
    ),
    element(
      'div',
      {class: 'chips'},
      ...chips(view, go),
      isFiltered(view)
        ? element('button', {type: 'button', class: 'chip', id: 'timelines-clear', onclick: clear}, 'Clear all filters')
        : null,
    ),
  );
}
