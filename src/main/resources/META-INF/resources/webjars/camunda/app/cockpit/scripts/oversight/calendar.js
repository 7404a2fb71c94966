// A common calendar: what day stands where, and the lines and names that show it.

import {draw, text} from './drawing.js';

const A_DAY = 86400000;
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'short'});

export function at(value) {
  return (value.length === 10 ? new Date(`${value}T00:00`) : new Date(value)).getTime();
}

/** The end of a day: a promise holds until then. */
export function endOf(date) {
  const next = new Date(`${date}T00:00`);
  next.setDate(next.getDate() + 1);
  return next.getTime();
}

export function iso(time) {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function daysBetween(from, to) {
  return (to - from) / A_DAY;
}

export function plusDays(time, number) {
  return time + number * A_DAY;
}

/** From the instants {from, to} to the pixels left to right; what lies outside stands at the edge. */
export function scale(from, to, left, right) {
  const safe = to > from ? to : from + A_DAY;
  const x = (time) => left + ((Math.min(Math.max(time, from), safe) - from) / (safe - from)) * (right - left);
  return {
    from,
    to: safe,
    left,
    right,
    x,
    shows: (time) => time >= from && time <= safe,
    pixels: (right - left) / daysBetween(from, safe),
  };
}

function step(scale) {
  const wanted = 74 / scale.pixels;
  const known = [
    {days: 1},
    {days: 2},
    {days: 7},
    {days: 14},
    {months: 1},
    {months: 2},
    {months: 3},
    {months: 6},
    {months: 12},
    {months: 24},
    {months: 60},
  ];
  return known.find(({days, months}) => (days ?? months * 30) >= wanted) ?? {months: 120};
}

function firstTick(scale, {days, months}) {
  const tick = new Date(scale.from);
  tick.setHours(0, 0, 0, 0);
  if (months) {
    tick.setDate(1);
    tick.setMonth(tick.getMonth() - (tick.getMonth() % Math.min(months, 12)));
  } else if (days >= 7) {
    tick.setDate(tick.getDate() - ((tick.getDay() + 6) % 7));
  }
  return tick;
}

/** Days, Mondays or months, as many as can be read. */
export function ticks(scale) {
  const by = step(scale);
  const found = [];
  const tick = firstTick(scale, by);
  while (tick.getTime() <= scale.to && found.length < 200) {
    if (tick.getTime() >= scale.from) found.push(label(tick, by, found.length === 0));
    if (by.months) tick.setMonth(tick.getMonth() + by.months);
    else tick.setDate(tick.getDate() + by.days);
  }
  return found;
}

function label(tick, {months}, first) {
  const year = first || (tick.getMonth() === 0 && (months || tick.getDate() <= 7)) ? ` ${tick.getFullYear()}` : '';
  return {time: tick.getTime(), words: months ? MONTH.format(tick) + year : `${tick.getDate()} ${MONTH.format(tick)}${year}`};
}

function weekends(scale, height) {
  if (scale.pixels < 7) return [];
  const bands = [];
  const day = new Date(scale.from);
  day.setHours(0, 0, 0, 0);
  while (day.getTime() < scale.to) {
    const begun = day.getTime();
    day.setDate(day.getDate() + 1);
    if ([0, 6].includes(new Date(begun).getDay())) {
      bands.push(
        draw('rect', {x: scale.x(begun), y: 0, width: scale.x(day.getTime()) - scale.x(begun), height, fill: '#f1f3f5'}),
      );
    }
  }
  return bands;
}

/** Weekends, lines at the ticks and today, behind rows of this height. */
export function background(scale, height, now) {
  return draw(
    'g',
    {'aria-hidden': 'true'},
    ...weekends(scale, height),
    ...ticks(scale).map(({time}) => draw('path', {d: `M${scale.x(time)} 0V${height}`, stroke: '#dde3e7'})),
    scale.shows(now)
      ? draw('path', {d: `M${scale.x(now)} 0V${height}`, stroke: '#0b5c7a', 'stroke-width': 1.5, 'stroke-dasharray': '4 3'})
      : null,
  );
}

/** The names of the ticks, as a drawing of its own that can stay in sight. */
export function axis(scale, width, now) {
  const marks = ticks(scale).filter(({time}) => scale.x(time) < scale.right - 44);
  const height = 40;
  return draw(
    'svg',
    {width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'axis'},
    draw('rect', {width, height, fill: '#ffffff'}),
    ...marks.map(({time, words}) =>
      draw(
        'g',
        {},
        draw('path', {d: `M${scale.x(time)} 24V${height}`, stroke: '#b6c2ca'}),
        text(scale.x(time) + 4, 34, words, {fill: '#51636f'}),
      ),
    ),
    scale.shows(now)
      ? draw(
          'g',
          {},
          draw('path', {d: `M${scale.x(now)} 16V${height}`, stroke: '#0b5c7a', 'stroke-width': 1.5, 'stroke-dasharray': '4 3'}),
          text(Math.min(Math.max(scale.x(now), scale.left + 18), scale.right - 18), 13, 'Today', {
            'text-anchor': 'middle',
            'font-weight': 600,
            fill: '#0b5c7a',
          }),
        )
      : null,
    draw('path', {d: `M${scale.left} ${height - 0.5}H${scale.right}`, stroke: '#b6c2ca'}),
  );
}
