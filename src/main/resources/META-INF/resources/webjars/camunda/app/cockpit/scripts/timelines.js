// All cases as lines on a common calendar: a page of its own and its entry in the navigation.

import {element, json, root} from '../../tasklist/scripts/house.js';
import {reassignment} from './oversight/acting.js';
import {at, daysBetween, iso, plusDays} from './oversight/calendar.js';
import {savePicture} from './oversight/drawing.js';
import {filters} from './oversight/filters.js';
import {picture} from './oversight/picture.js';
import {casesTable} from './oversight/tables.js';
import {question, timelines, viewIn} from './oversight/view.js';
import {count, day, time} from './oversight/words.js';

const PATH = '/timelines';
const MOST_DRAWN = 2000;
const SPANS = {'': 'As fits', fit: 'Everything', 31: '1 month', 92: '3 months', 183: '6 months', 365: '1 year', 1095: '3 years'};

const page = element('main', {class: 'oversight', 'aria-labelledby': 'timelines-title'});
const top = element('div');
const told = element('p', {role: 'status', class: 'told'});
const place = element('div', {class: 'picture'});
const reading = element('p', {class: 'reading', 'aria-hidden': 'true'});
const below = element('div');
let view = {};
let shown = null;
let asked = 0;
let drawn = null;
let focused = null;

function go(changes) {
  focused = document.activeElement?.id;
  page.setAttribute('aria-busy', 'true');
  const next = {...view, ...changes};
  Object.keys(next).forEach((name) => next[name] === '' && delete next[name]);
  const address = timelines(next);
  if (window.location.hash === address) refresh();
  else window.location.hash = address;
}

function refused(problem) {
  shown = null;
  place.replaceChildren();
  below.replaceChildren();
  told.replaceChildren(element('span', {class: 'refused', role: 'alert'}, problem.message ?? String(problem)));
}

async function ask(after) {
  const query = question(view);
  if (after) query.set('after', after);
  const mine = ++asked;
  const answer = await json(`/api/oversight/cases?${query}`);
  return mine === asked ? answer : null;
}

function spans() {
  const field = element(
    'select',
    {id: 'timelines-span', onchange: (event) => go({span: event.target.value, begin: ''})},
    ...Object.entries(SPANS)
      .sort(([a], [b]) => (Number(a) || 0) - (Number(b) || 0))
      .map(([value, words]) => element('option', {value, selected: value === (view.span ?? '')}, words)),
  );
  const move = (by) =>
    go({
      span: view.span && view.span !== 'fit' ? view.span : String(Math.max(Math.round(daysBetween(drawn.from, drawn.to)), 7)),
      begin: iso(plusDays(drawn.from, by * daysBetween(drawn.from, drawn.to))),
    });
  return element(
    'div',
    {class: 'spans'},
    element('label', {for: 'timelines-span'}, 'Shown'),
    field,
    element('button', {type: 'button', id: 'timelines-earlier', onclick: () => move(-0.5)}, '◂ Earlier'),
    element('button', {type: 'button', id: 'timelines-later', onclick: () => move(0.5)}, 'Later ▸'),
  );
}

function tools() {
  const name = `timelines-${iso(at(shown.asOf))}.svg`;
  return element(
    'div',
    {class: 'tools'},
    spans(),
    element('button', {type: 'button', onclick: () => reassignment(page, {}, refresh)}, 'Reassign tasks'),
    element(
      'a',
      {class: 'button', href: `${root()}/api/oversight/cases.csv?${question(view)}`, download: 'cases.csv'},
      'Save as CSV',
    ),
    element(
      'button',
      {type: 'button', onclick: () => savePicture(drawn.drawings, `Cases, as of ${time(shown.asOf)}`, name)},
      'Save as picture',
    ),
  );
}

function more() {
  if (!shown.next) return null;
  if (shown.cases.length >= MOST_DRAWN) {
    return element('p', {}, `${MOST_DRAWN} cases are drawn and there are more. Narrow the filter, or save all as CSV.`);
  }
  return element(
    'button',
    {
      type: 'button',
      id: 'timelines-more',
      onclick: async () => {
        try {
          const answer = await ask(shown.next);
          if (!answer) return;
          shown = {...answer, cases: [...shown.cases, ...answer.cases]};
          render();
        } catch (problem) {
          refused(problem);
        }
      },
    },
    'Show more cases',
  );
}

function tableOf() {
  const made = element(
    'details',
    {open: Boolean(view.table)},
    element('summary', {id: 'timelines-table'}, 'The same as a table'),
    casesTable(shown.cases),
  );
  made.firstChild.addEventListener('click', (event) => {
    event.preventDefault();
    go({table: view.table ? '' : '1'});
  });
  return made;
}

function render() {
  if (shown.cases.length === 0) {
    told.textContent = 'No case fits. Take a filter away, or look among the closed ones.';
    place.replaceChildren();
    below.replaceChildren();
    return;
  }
  drawn = picture(shown, view, Math.max(place.clientWidth || page.clientWidth - 40, 320));
  told.textContent = `${count(shown.cases.length, 'case', 'cases')}${shown.next ? ', and there are more' : ''}. As of ${time(shown.asOf)}, ${day(iso(drawn.from))} to ${day(iso(drawn.to))}.`;
  place.replaceChildren(...drawn.drawings);
  below.replaceChildren(...[more(), tableOf()].filter(Boolean));
  top.lastChild.replaceChildren(tools());
}

function keepFocus(change) {
  const id = document.activeElement?.id || focused;
  change();
  if (id) document.getElementById(id)?.focus({preventScroll: true});
  focused = null;
}

async function refresh() {
  view = viewIn(window.location.hash);
  page.setAttribute('aria-busy', 'true');
  try {
    const [answer, choices] = await Promise.all([
      ask(),
      json(`/api/oversight/choices?is=${view.is === 'closed' ? 'closed' : 'open'}`),
    ]);
    if (!answer) return;
    shown = answer;
    keepFocus(() => {
      top.replaceChildren(
        element('h1', {id: 'timelines-title'}, 'Timelines'),
        filters(view, choices, go, () => {
          const {is, group, by, span} = view;
          window.location.hash = timelines({is, group, by, span});
        }),
        element('div'),
      );
      render();
    });
    page.setAttribute('aria-busy', 'false');
  } catch (problem) {
    page.setAttribute('aria-busy', 'false');
    if (!top.firstChild)
      top.replaceChildren(
        element('h1', {id: 'timelines-title'}, 'Timelines'),
        element('p', {}, element('a', {href: timelines({})}, 'Show all open cases')),
      );
    refused(problem);
  }
}

function say(event) {
  const saying = event.target.closest?.('[data-says]');
  reading.textContent = saying ? saying.dataset.says : '';
}

let width = 0;
const onResize = new ResizeObserver(() => {
  if (shown && place.clientWidth && place.clientWidth !== width) {
    width = place.clientWidth;
    keepFocus(render);
  }
});

place.addEventListener('mouseover', say);
place.addEventListener('focusin', say);
page.append(top, told, place, reading, below);

export default [
  {
    id: 'second-opinion.timelines',
    pluginPoint: 'cockpit.route',
    properties: {path: PATH},
    render: (node) => {
      node.append(page);
      onResize.observe(place);
      refresh();
    },
    unmount: () => onResize.disconnect(),
  },
  {
    id: 'second-opinion.timelines.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 110,
    properties: {label: 'Timelines', pagePath: `#${PATH}`, checkActive: (url) => /#\/(timelines|case-timeline)/.test(url)},
  },
];
