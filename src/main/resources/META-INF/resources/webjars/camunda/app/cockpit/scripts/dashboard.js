// First on the dashboard: how promises stand, what is at risk, who waits for whom; every figure opens its cases.

import {element, json} from '../../tasklist/scripts/house.js';
import {retry} from './oversight/acting.js';
import {at, iso, plusDays} from './oversight/calendar.js';
import {histogram} from './oversight/histogram.js';
import {table} from './oversight/tables.js';
import {timelines} from './oversight/view.js';
import {PAUSES, STATES, count, day, percent, plain, time} from './oversight/words.js';

const PERIODS = {30: '30 days', 90: '90 days', 365: 'a year', 1095: 'three years'};
const GRAVE = ['AT_RISK', 'LATE', 'URGENT', 'BROKEN', 'INCIDENT'];
let period = '90';
let today = null;

function link(query, words, label) {
  return element('a', {href: timelines(query), 'aria-label': label}, words);
}

function card(title, ...parts) {
  return element('div', {class: 'card'}, element('h3', {}, title), ...parts);
}

function promises({promises: {reported, kept, share, keptCases, brokenCases}}) {
  return card(
    'Promises kept',
    ...(reported
      ? [
          element(
            'p',
            {class: 'figure'},
            link(keptCases, percent(share), `${percent(share)} of the promises were kept: show the cases`),
          ),
          element(
            'p',
            {},
            link(keptCases, `${kept} kept`),
            ` of ${count(reported, 'report', 'reports')}; `,
            link(brokenCases, `${reported - kept} broken`),
            '.',
          ),
        ]
      : [element('p', {}, 'No report with a promise was delivered in this period.')]),
  );
}

function figures(entries, words) {
  return element(
    'ul',
    {class: 'figures'},
    ...entries.map(({what, number, cases}) =>
      element(
        'li',
        {},
        element(
          'a',
          {href: timelines(cases), class: GRAVE.includes(what) && number ? 'grave' : null},
          element('strong', {}, String(number)),
          ` ${words(what)}`,
        ),
      ),
    ),
  );
}

function open({open: entries}) {
  const order = ['AT_RISK', 'LATE', 'URGENT', 'ON_TIME', 'UNPROMISED', 'PAUSED', 'KEPT', 'BROKEN'];
  const known = new Map(entries.map((entry) => [entry.what, entry]));
  const shown = [
    ...['AT_RISK', 'LATE']
      .filter((what) => !known.has(what))
      .map((what) => ({what, number: 0, cases: {is: 'open', state: what}})),
    ...entries,
  ];
  return card(
    'Open cases now',
    figures(
      shown.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what)),
      (what) =>
        what === 'KEPT'
          ? 'reported in time, not closed yet'
          : what === 'BROKEN'
            ? 'reported late, not closed yet'
            : (STATES[what]?.name.toLowerCase() ?? plain(what)),
    ),
  );
}

function paused({paused: entries}) {
  return card(
    'Paused now',
    entries.length
      ? figures(entries, (what) => (PAUSES[what] ?? plain(what)).toLowerCase())
      : element('p', {}, 'No clock stands.'),
  );
}

function boards({boardsPostponed: entries}) {
  return card(
    'Boards postponed',
    entries.length
      ? figures(entries, (what) => (what === 'NO_QUORUM' ? 'without a quorum' : plain(what).toLowerCase()))
      : element('p', {}, 'None in this period.'),
  );
}

function forecasts({forecasts: {foretold, inside, share}}) {
  return card(
    'How forecasts did',
    foretold
      ? element(
          'p',
          {},
          element('strong', {class: 'figure'}, percent(share)),
          ` of reports came inside their range (${inside} of ${foretold}); 70 % is the aim.`,
        )
      : element('p', {}, 'No forecast has met its report yet in this period.'),
  );
}

async function incidents({incidents: {number, cases}}, place, again) {
  const made = card(
    'Open incidents',
    element('p', {class: 'figure'}, link(cases, String(number), `${count(number, 'case', 'cases')} with an incident: show them`)),
  );
  if (!number) return made;
  try {
    const listed = await json('/api/oversight/incidents');
    made.append(
      table(
        'Open incidents',
        ['Case', 'Since', 'What', ''],
        listed.map((incident) => [
          incident.reference ? element('a', {href: `#/case-timeline/${incident.reference}`}, incident.reference) : '',
          time(incident.since),
          plain(incident.type.replace(/([A-Z])/g, '_$1')),
          incident.canBeRetried
            ? element('button', {type: 'button', onclick: () => retry(place, incident, again)}, 'Try again')
            : 'Cannot be tried again here',
        ]),
      ),
    );
    made.classList.add('wide');
  } catch (problem) {
    made.append(element('p', {class: 'refused'}, problem.message));
  }
  return made;
}

function heading(answer, again) {
  return element(
    'div',
    {class: 'tools'},
    element('h2', {id: 'oversight-title'}, 'Cases and promises'),
    element('label', {for: 'oversight-period'}, 'Reports of the last'),
    element(
      'select',
      {
        id: 'oversight-period',
        onchange: (event) => {
          period = event.target.value;
          again();
        },
      },
      ...Object.entries(PERIODS).map(([value, words]) => element('option', {value, selected: value === period}, words)),
    ),
    element(
      'span',
      {class: 'told'},
      answer ? `${day(answer.period.from)} to ${day(answer.period.to)}, as of ${time(answer.asOf)}` : '',
    ),
    element('a', {class: 'button', href: timelines({})}, 'All timelines'),
  );
}

async function show(place) {
  const again = () => show(place);
  try {
    const asked = period === '90' || !today ? {} : {from: iso(plusDays(at(today), 1 - Number(period))), to: today};
    const answer = await json(`/api/oversight/dashboard?${new URLSearchParams(asked)}`);
    ({today} = answer);
    const cards = [
      promises(answer),
      open(answer),
      paused(answer),
      await incidents(answer, place, again),
      histogram('From inquiry to complete', answer.toComplete),
      ...answer.toReport.map((one) => histogram(`From complete to report, ${one.promisedDays} promised`, one)),
      boards(answer),
      forecasts(answer),
    ];
    place.replaceChildren(
      heading(answer, again),
      element('div', {class: 'cards'}, ...cards),
      element(
        'details',
        {},
        element('summary', {}, 'How this is counted'),
        ...answer.notes.map((note) => element('p', {}, note)),
      ),
    );
  } catch (problem) {
    place.replaceChildren(heading(null, again), element('p', {class: 'refused', role: 'alert'}, problem.message));
  }
}

export default {
  id: 'second-opinion.dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: (node) => {
    const place = element('section', {class: 'oversight', 'aria-labelledby': 'oversight-title'});
    node.append(place);
    show(place);
  },
};
