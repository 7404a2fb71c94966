// On a model's page: how long its steps take, on the diagram and as a table, and the history of its runs.

import {element, json} from '../../tasklist/scripts/house.js';
import {notes} from './oversight/diagram.js';
import {PAUSES, count, day, owner, plain} from './oversight/words.js';
import {history} from './oversight/runs.js';
import {table} from './oversight/tables.js';

const MUCH = 1.25;
let viewer = null;
let latest = null;

function key(processDefinitionId) {
  return processDefinitionId.split(':')[0];
}

function figure(steps) {
  return steps?.steps ? `${steps.median} / ${steps.p90}` : '–';
}

function change({now, before}) {
  if (!now?.steps || !before?.steps || !before.median) return '';
  const by = Math.round((now.median / before.median - 1) * 100);
  return by === 0 ? 'the same' : `${by > 0 ? '+' : '−'}${Math.abs(by)} %`;
}

function tone({now, before}) {
  if (!before?.steps || !before.median) return '';
  if (now.median > before.median * MUCH) return 'worse';
  return now.median * MUCH < before.median ? 'better' : '';
}

function onDiagram() {
  if (!viewer || !latest || key(viewer.id) !== latest.definition) return;
  notes(
    viewer.shown,
    'so-durations',
    latest.activities
      .filter(({now}) => now?.steps)
      .map((one) => [
        one.activity,
        {
          text: `${one.now.median} · ${one.now.p90} d ${{worse: '▲', better: '▼'}[tone(one)] ?? ''}`.trim(),
          title: `Half within ${one.now.median}, nine of ten within ${one.now.p90} working days, ${count(one.now.steps, 'time', 'times')}${change(one) ? `; ${change(one)} against the period before` : ''}`,
          tone: tone(one),
        },
      ]),
  );
}

async function ask(definition, asked) {
  latest = await json(
    `/api/oversight/definitions/${definition}/durations?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value))}`,
  );
  onDiagram();
  return latest;
}

function dayField(name, label, value) {
  return element(
    'div',
    {class: 'field'},
    element('label', {for: `durations-${name}`}, label),
    element('input', {type: 'date', name, id: `durations-${name}`, value}),
  );
}

function form({version, versions, period, against}, submit) {
  const made = element(
    'form',
    {class: 'fields'},
    element(
      'div',
      {class: 'field'},
      element('label', {for: 'durations-version'}, 'Version'),
      element(
        'select',
        {name: 'version', id: 'durations-version'},
        element('option', {value: ''}, 'All versions'),
        ...versions.map((one) =>
          element(
            'option',
            {value: one.version, selected: one.version === version},
            `Version ${one.version}${one.isDeployed ? '' : ', not deployed any more'}`,
          ),
        ),
      ),
    ),
    dayField('from', 'From', period.from),
    dayField('to', 'Until', period.to),
    dayField('againstFrom', 'Against from', against.from),
    dayField('againstTo', 'Against until', against.to),
    element('div', {class: 'field'}, element('button', {type: 'submit'}, 'Show')),
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(Object.fromEntries(new FormData(made)));
  });
  return made;
}

function steps({activities}) {
  if (activities.length === 0) return element('p', {}, 'No step of this model ended in these periods.');
  return table(
    'Working days, median / 90th percentile',
    ['Step', 'Kind', 'Now', 'Times', 'Before', 'Times', 'Median'],
    activities.map((one) =>
      [
        one.name ?? one.activity,
        plain(one.kind),
        figure(one.now),
        one.now?.steps || '',
        figure(one.before),
        one.before?.steps || '',
        change(one),
      ].map(String),
    ),
  );
}

function bar(part, most) {
  return element('span', {class: 'waited', style: `width: ${Math.max((part / most) * 120, 2)}px`});
}

function waiting({waiting: entries}) {
  if (entries.length === 0) return element('p', {}, 'Nobody was waited for in these periods.');
  const most = Math.max(...entries.flatMap(({now, before}) => [now?.days ?? 0, before?.days ?? 0]), 0.1);
  return table(
    'Where the waiting is',
    ['Reason', 'Who had the ball', 'Working days now', 'Pauses', 'Working days before', 'Pauses'],
    entries.map((one) => [
      PAUSES[one.reason] ?? plain(one.reason),
      plain(owner(one.owner)),
      element('span', {}, bar(one.now?.days ?? 0, most), ` ${one.now?.days ?? 0}`),
      String(one.now?.pauses ?? 0),
      String(one.before?.days ?? 0),
      String(one.before?.pauses ?? 0),
    ]),
  );
}

async function show(place, definition, asked, shown) {
  try {
    const answer = await ask(definition, asked);
    place.replaceChildren(
      form(answer, (next) => show(place, definition, next, answer)),
      element(
        'p',
        {class: 'told', role: 'status'},
        `${day(answer.period.from)} to ${day(answer.period.to)}, against ${day(answer.against.from)} to ${day(answer.against.to)}. ` +
          'On the diagram: median and 90th percentile; ▲ much slower than before, ▼ much faster.',
      ),
      ...answer.notes.map((note) => element('p', {}, note)),
      steps(answer),
      waiting(answer),
    );
  } catch (problem) {
    const refused = element('p', {class: 'refused', role: 'alert'}, problem.message);
    if (!shown) place.replaceChildren(refused);
    else
      place.replaceChildren(
        form(
          {
            ...shown,
            version: Number(asked.version) || null,
            period: asked,
            against: {from: asked.againstFrom, to: asked.againstTo},
          },
          (next) => show(place, definition, next, shown),
        ),
        refused,
      );
  }
}

function inTab(fill) {
  return (node, {processDefinitionId}) => {
    const place = element('div', {class: 'oversight in-tab'});
    node.append(place);
    fill(place, key(processDefinitionId));
  };
}

export default [
  {
    id: 'second-opinion.durations',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 90,
    properties: {label: 'Stage durations'},
    render: inTab((place, definition) => show(place, definition, {}, null)),
  },
  {
    id: 'second-opinion.runs',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 80,
    properties: {label: 'History'},
    render: inTab((place, definition) => history(place, definition, {state: 'finished'})),
  },
  {
    id: 'second-opinion.durations.diagram',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: (shown, {processDefinitionId}) => {
      viewer = {id: processDefinitionId, shown};
      ask(key(processDefinitionId), {}).catch(() => {});
    },
    unmount: () => {
      viewer = null;
    },
  },
];
