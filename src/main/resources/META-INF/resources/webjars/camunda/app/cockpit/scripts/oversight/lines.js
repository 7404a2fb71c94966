// Cases as horizontal lines on one calendar.

import {at, endOf} from './calendar.js';
import {draw, text, titled} from './drawing.js';
import {PAUSES, STAGES, STATES, day, days, owner, plain, stage, time} from './words.js';

export const BAR = 17;
const BESIDE = 'CallActivity_UrgentCare';

/** How it stands, or how it ended when nothing was promised or reported. */
export function standing(item) {
  return item.closedAt && !item.reportedAt ? plain(item.status) : STATES[item.standing].name;
}

/** All that a line says, in one sentence after the other. */
export function summary(item) {
  const said = [`${item.reference}, ${standing(item).toLowerCase()}`];
  if (item.urgent) said.push('urgent');
  if (item.stage) said.push(`in ${stage(item.stage).name} since ${day(item.stageSince)}`);
  if (item.pause) said.push(`paused, ${PAUSES[item.pause.reason].toLowerCase()}, waits for ${owner(item.pause.owner)}`);
  if (item.promise) said.push(`promised for ${day(item.promise.dueOn)}`);
  if (item.reportedAt) said.push(`report delivered ${day(item.reportedAt)}`);
  if (item.forecast) said.push(`expected ${day(item.forecast.low)} to ${day(item.forecast.high)}`);
  if (item.window?.latestUsefulOn) said.push(`of use until ${day(item.window.latestUsefulOn)}`);
  if (item.incidents) said.push(`${item.incidents} open incident${item.incidents === 1 ? '' : 's'}`);
  return `${said.join('; ')}.`;
}

/** The first and the last moment that a line has something at. */
export function extent(item, now) {
  const ends = [item.closedAt ? at(item.closedAt) : now, ...item.bars.filter(({to}) => to).map(({to}) => at(to))];
  if (item.promise?.dueOn) ends.push(endOf(item.promise.dueOn));
  if (!item.reportedAt && !item.closedAt && item.window?.latestUsefulOn) ends.push(endOf(item.window.latestUsefulOn));
  if (!item.reportedAt && item.forecast) ends.push(endOf(item.forecast.high));
  return {from: at(item.openedAt), to: Math.max(...ends)};
}

function box(scale, from, to) {
  if (to < scale.from || from > scale.to) return null;
  const x = scale.x(from);
  return {x, width: Math.max(scale.x(to) - x, 1.5)};
}

/** Where the name of a bar can begin: behind a pause with which it begins. */
function clear(scale, from, pauses, now) {
  return pauses
    .filter((one) => at(one.from) <= at(from) + 3600000)
    .reduce((x, one) => Math.max(x, scale.x(one.to ? at(one.to) : now)), scale.x(at(from)));
}

function bar(scale, {stage: code, name, from, to, wasCancelled}, y, now, pauses) {
  const look = stage(code, name);
  const place = box(scale, at(from), to ? at(to) : now);
  if (!place) return null;
  const beside = code === BESIDE;
  const says = `${look.name}: ${time(from)} to ${to ? time(to) : 'now'}${wasCancelled ? ', broken off' : ''}`;
  const begin = clear(scale, from, pauses, now);
  const fits = !beside && place.x + place.width - begin > look.name.length * 6.3 + 8;
  return titled(
    draw(
      'g',
      {class: 'bar'},
      draw('rect', {
        ...place,
        y: beside ? y - 6 : y,
        height: beside ? 5 : BAR,
        fill: `url(#so-${STAGES[code] ? code : 'other'})`,
        stroke: '#33434e',
        'stroke-width': 0.7,
        'stroke-dasharray': wasCancelled ? '3 2' : null,
      }),
      fits
        ? text(begin + 5, y + 12.5, look.name, {
            'font-size': 11,
            fill: look.ink,
            stroke: look.fill,
            'stroke-width': 3,
            'paint-order': 'stroke',
            'pointer-events': 'none',
          })
        : null,
    ),
    says,
  );
}

function rest(scale, {reason, owner: waited, from, to}, y, now) {
  const place = box(scale, at(from), to ? at(to) : now);
  if (!place) return null;
  const words = PAUSES[reason] ?? reason;
  const says = `Paused: ${words}, waits for ${owner(waited)}, ${time(from)} to ${to ? time(to) : 'now'}`;
  return titled(
    draw(
      'g',
      {class: 'pause'},
      draw('rect', {...place, y: y + 2, height: BAR - 4, fill: 'url(#so-pause)', stroke: '#1d2b36', 'stroke-width': 0.8}),
      place.width > words.length * 5.2 ? text(place.x, y + BAR + 10, words, {'font-size': 10, fill: '#33434e'}) : null,
    ),
    says,
  );
}

function forecast(scale, item, y, now) {
  if (!item.forecast || item.reportedAt || item.closedAt) return null;
  const {low, mid, high} = item.forecast;
  const grave = ['AT_RISK', 'LATE'].includes(item.standing);
  const place = box(scale, now, endOf(high));
  if (!place) return null;
  return titled(
    draw(
      'g',
      {class: 'forecast'},
      draw('rect', {...place, y: y + 3, height: BAR - 6, fill: `url(#so-fade${grave ? '-grave' : ''})`}),
      ...[low, mid, high].map((date) =>
        draw('path', {
          d: `M${scale.x(endOf(date))} ${y + (date === mid ? 1 : 4)}v${date === mid ? BAR - 2 : BAR - 8}`,
          stroke: grave ? '#9b1c1c' : '#33434e',
          'stroke-width': date === mid ? 2 : 1,
        }),
      ),
    ),
    `Forecast: 70 of 100 such reports come from ${day(low)} to ${day(high)}, half of them by ${day(mid)}`,
  );
}

/** A diamond on the promised day: empty when all is well, filled with a sign when not. */
export function promiseMark(x, y, standing) {
  const grave = ['AT_RISK', 'LATE', 'BROKEN'].includes(standing);
  const colour = grave ? STATES[standing].colour : '#1d2b36';
  return draw(
    'g',
    {},
    draw('path', {d: `M${x} ${y - 5}V${y + BAR + 4}`, stroke: colour, 'stroke-width': 1.4}),
    draw('path', {
      d: `M${x} ${y - 1}l8 8.5l-8 8.5l-8-8.5z`,
      fill: grave ? colour : '#ffffff',
      stroke: colour,
      'stroke-width': 1.6,
    }),
    text(x, y + 11.5, STATES[standing].sign, {
      'text-anchor': 'middle',
      'font-size': 10,
      'font-weight': 700,
      fill: grave ? '#ffffff' : colour,
    }),
  );
}

export function windowMark(x, y) {
  return draw('path', {
    d: `M${x - 6} ${y - 6}H${x + 1}V${y + BAR + 4}H${x - 6}`,
    fill: 'none',
    stroke: '#33434e',
    'stroke-width': 2,
  });
}

export function reportMark(x, y) {
  return draw(
    'g',
    {},
    draw('circle', {cx: x, cy: y + 8.5, r: 7, fill: '#1d2b36', stroke: '#ffffff', 'stroke-width': 1.5}),
    draw('path', {d: `M${x - 3} ${y + 8.5}l2.3 2.6l4-5`, fill: 'none', stroke: '#ffffff', 'stroke-width': 1.8}),
  );
}

function marks(scale, item, y) {
  const found = [];
  if (item.closedAt && !item.reportedAt) return found;
  const latest = item.window?.latestUsefulOn;
  if (latest && scale.shows(endOf(latest))) {
    found.push(
      titled(draw('g', {}, windowMark(scale.x(endOf(latest)), y)), `Treatment window: the report is of use until ${day(latest)}`),
    );
  }
  if (item.promise?.dueOn && scale.shows(endOf(item.promise.dueOn))) {
    const {dueOn, workingDays, countedFrom} = item.promise;
    found.push(
      titled(
        promiseMark(scale.x(endOf(dueOn)), y, item.standing),
        `Promised for ${day(dueOn)}: ${days(workingDays)} from ${day(countedFrom)}. ${STATES[item.standing].name}`,
      ),
    );
  }
  if (item.reportedAt && scale.shows(at(item.reportedAt))) {
    found.push(titled(reportMark(scale.x(at(item.reportedAt)), y), `Report delivered ${time(item.reportedAt)}`));
  }
  return found;
}

/** Bars, pauses, forecast and marks of one case; its bar begins at this height. */
export function line(scale, item, y, now) {
  const main = item.bars.filter(({stage: code}) => code !== BESIDE);
  const beside = item.bars.filter(({stage: code}) => code === BESIDE);
  return draw(
    'g',
    {},
    ...[...main, ...beside].map((one) => bar(scale, one, y, now, item.pauses)),
    ...item.pauses.map((one) => rest(scale, one, y, now)),
    forecast(scale, item, y, now),
    at(item.openedAt) < scale.from
      ? titled(
          text(scale.left - 1, y + 13, '◂', {'font-size': 13, 'text-anchor': 'end', fill: '#51636f'}),
          `Opened ${day(item.openedAt)}`,
        )
      : null,
    ...marks(scale, item, y),
  );
}
