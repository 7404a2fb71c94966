// Every activity of a case and of the processes that it called, on one line: people's work apart from waiting.

import {at, axis, background, scale} from './calendar.js';
import {draw, text, titled} from './drawing.js';
import {plain, time} from './words.js';

export const KINDS = {
  HUMAN: {name: "People's work", fill: '#2f6596', height: 13},
  WAITING: {name: 'Waiting', fill: 'url(#so-waiting)', height: 13},
  STAGE: {name: 'Stages', fill: '#e6eaed', height: 7},
  MACHINE: {name: 'Machine', fill: '#33434e', height: 7},
};
const NARROW = 760;

export function titleOf({name, activity, type}) {
  return name ?? (activity.includes('_') ? modelName(activity.split('_')[1]) : plain(type.replace(/([A-Z])/g, '_$1')));
}

/** "RecordCollection" -> "Record collection". */
export function modelName(key) {
  const text = key.replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return text[0].toUpperCase() + text.slice(1);
}

export function who({kind, completedBy, assignee, offeredTo, to}) {
  if (kind !== 'HUMAN') return '';
  if (completedBy) return `completed by ${completedBy}`;
  if (assignee) return to ? `was with ${assignee}` : `with ${assignee}`;
  return offeredTo ? `offered to ${offeredTo}` : '';
}

function spent({workingDays, to}) {
  return to ? `${workingDays} working days` : 'lasts';
}

function says(step) {
  return [
    `${titleOf(step)} (${KINDS[step.kind].name.toLowerCase()})`,
    `${time(step.from)} to ${step.to ? time(step.to) : 'now'}`,
    spent(step),
    who(step),
    step.wasCancelled ? 'broken off' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function waiting() {
  return draw(
    'defs',
    {},
    draw(
      'pattern',
      {id: 'so-waiting', width: 6, height: 6, patternUnits: 'userSpaceOnUse'},
      draw('rect', {width: 6, height: 6, fill: '#f3dca6'}),
      draw('path', {d: 'M1 1h2v2h-2zM4 4h2v2h-2z', fill: '#7d5f22', opacity: 0.6}),
    ),
  );
}

function troubles(step, {incidents, failures}, view, y) {
  const here = ({instance, activity}) => instance === step.instance && activity === step.activity;
  const until = step.to ? at(step.to) : Infinity;
  const within = (moment) => at(moment) >= at(step.from) && at(moment) <= until;
  return [
    ...failures
      .filter((failure) => here(failure) && within(failure.at))
      .map((failure) =>
        titled(
          text(view.scale.x(at(failure.at)), y + 12, '✕', {'text-anchor': 'middle', 'font-weight': 700, fill: '#9b1c1c'}),
          `Attempt failed ${time(failure.at)}, ${failure.retriesLeft} left: ${failure.message ?? ''}`,
        ),
      ),
    ...incidents
      .filter((incident) => here(incident) && within(incident.from))
      .map((incident) =>
        titled(
          text(view.scale.x(at(incident.from)), y + 13, '⚠', {'text-anchor': 'middle', 'font-size': 15, fill: '#9b1c1c'}),
          `Incident ${time(incident.from)}${incident.to ? `, solved ${time(incident.to)}` : ', open'}: ${incident.message ?? incident.type}`,
        ),
      ),
  ];
}

function bar(step, view, y) {
  const {fill, height} = KINDS[step.kind];
  const x = view.scale.x(at(step.from));
  const width = Math.max(view.scale.x(step.to ? at(step.to) : view.now) - x, 2.5);
  const note = [
    step.kind === 'HUMAN' ? (step.completedBy ?? step.assignee ?? step.offeredTo) : null,
    step.to ? (step.workingDays >= 0.05 ? `${step.workingDays.toFixed(1)} d` : null) : 'now',
  ]
    .filter(Boolean)
    .join(' · ');
  const behind = x + width + 5 + note.length * 5.6 < view.scale.right;
  return titled(
    draw(
      'g',
      {},
      draw('rect', {
        x,
        width,
        y: y + (15 - height) / 2,
        height,
        fill,
        stroke: '#33434e',
        'stroke-width': 0.7,
        'stroke-dasharray': step.wasCancelled ? '3 2' : null,
      }),
      note && step.kind !== 'STAGE'
        ? text(behind ? x + width + 5 : x - 5, y + 11.5, note, {
            'font-size': 10.5,
            fill: '#33434e',
            'text-anchor': behind ? null : 'end',
            stroke: '#ffffff',
            'stroke-width': 3,
            'paint-order': 'stroke',
          })
        : null,
    ),
    says(step),
  );
}

function row(step, y, view, history, jump) {
  const label = draw(
    'a',
    {href: '#', 'aria-label': `${says(step)}. Show on the diagram`},
    text(14, y + (view.stacked ? 13 : 15), titleOf(step), {fill: '#0b5c7a'}),
  );
  label.dataset.says = says(step);
  label.addEventListener('click', (event) => {
    event.preventDefault();
    jump(step);
  });
  const top = y + (view.stacked ? 17 : 4);
  return draw(
    'g',
    {class: 'row', 'data-activity': step.activity},
    draw('path', {d: `M0 ${y + view.rowHeight - 0.5}H${view.width}`, stroke: '#eef1f3'}),
    label,
    bar(step, view, top),
    ...troubles(step, history, view, top),
  );
}

function heading(instance, y, {width}) {
  return draw(
    'g',
    {},
    draw('rect', {y, width, height: 24, fill: '#eef2f4'}),
    text(
      6,
      y + 16,
      `${modelName(instance.definition)}, version ${instance.version}, ${instance.to ? plain(instance.state).toLowerCase() : 'running'}`,
      {'font-weight': 600},
    ),
  );
}

/** Axis and rows of these steps, by the runs they belong to. */
export function chart(history, steps, asOf, width, jump) {
  const now = at(asOf);
  const stacked = width < NARROW;
  const moments = steps.flatMap(({from, to}) => [at(from), to ? at(to) : now]);
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  const margin = Math.max((to - from) * 0.03, 3600000);
  const view = {
    width,
    now,
    stacked,
    rowHeight: stacked ? 36 : 24,
    scale: scale(from - margin, to + margin, stacked ? 6 : 250, width - 12),
  };
  const drawn = [];
  let y = 0;
  for (const instance of history.instances) {
    const own = steps.filter((step) => step.instance === instance.id);
    if (own.length === 0) continue;
    drawn.push(heading(instance, y, view));
    y += 24;
    for (const step of own) {
      drawn.push(row(step, y, view, history, jump));
      y += view.rowHeight;
    }
  }
  return [
    axis(view.scale, width, now),
    draw(
      'svg',
      {
        width,
        height: y,
        viewBox: `0 0 ${width} ${y}`,
        role: 'group',
        'aria-label': 'Steps on a calendar; each link shows its step on the diagram',
        class: 'lines',
      },
      waiting(),
      background(view.scale, y, now),
      ...drawn,
    ),
  ];
}
