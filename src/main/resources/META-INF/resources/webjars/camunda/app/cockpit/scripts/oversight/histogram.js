// How many cases took how many working days; each bar opens its cases.

import {draw, text} from './drawing.js';
import {element} from '../../../tasklist/scripts/house.js';
import {table} from './tables.js';
import {timelines} from './view.js';
import {count, days, percent} from './words.js';

const HEIGHT = 120;
const BASE = 96;

/** "5 to 6" reads as the day that is full then. */
function span({from, to}) {
  return to == null ? `${from} or more` : to - from <= 1 ? `${from}` : `${from} to ${to - 1}`;
}

function bar(one, x, width, most, promisedDays) {
  const height = Math.max((one.number / most) * 70, 3);
  const late = promisedDays != null && one.from > promisedDays;
  return draw(
    'a',
    {href: timelines(one.cases), 'aria-label': `${count(one.number, 'case', 'cases')} with ${span(one)} working days`},
    draw('rect', {x, y: 0, width, height: BASE, fill: '#ffffff', 'fill-opacity': 0}),
    draw('rect', {
      x: x + 1,
      y: BASE - height,
      width: width - 2,
      height,
      fill: late ? 'url(#so-late)' : '#2f6596',
      stroke: late ? '#9b1c1c' : null,
    }),
    text(x + width / 2, BASE - height - 4, String(one.number), {'text-anchor': 'middle', 'font-size': 11}),
  );
}

function picture({bars, promisedDays}) {
  const most = Math.max(...bars.map(({number}) => number));
  const last = Math.max(...bars.map(({from, to}) => to ?? from + 1), (promisedDays ?? 0) + 2);
  const first = Math.min(...bars.map(({from}) => from), promisedDays ?? Infinity);
  const width = 300;
  const x = (value) => 8 + ((value - first) / (last - first)) * (width - 16);
  const labelled = [...new Set([first, Math.round((first + last) / 2), last - 1])];
  return draw(
    'svg',
    {
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width: '100%',
      role: 'group',
      'aria-label': 'Cases by working days',
      style: 'max-width: 420px',
    },
    draw(
      'defs',
      {},
      draw(
        'pattern',
        {id: 'so-late', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
        draw('rect', {width: 6, height: 6, fill: '#f3d4d2'}),
        draw('path', {d: 'M0 0V6', stroke: '#9b1c1c', 'stroke-width': 3}),
      ),
    ),
    draw('path', {d: `M8 ${BASE + 0.5}H${width - 8}`, stroke: '#8aa0ad'}),
    ...bars.map((one) => bar(one, x(one.from), Math.max(x(one.to ?? one.from + 1) - x(one.from), 6), most, promisedDays)),
    ...labelled.map((value) =>
      text(x(value + 0.5), HEIGHT - 9, String(value), {'text-anchor': 'middle', 'font-size': 11, fill: '#51636f'}),
    ),
    promisedDays == null
      ? null
      : draw(
          'g',
          {},
          draw('path', {
            d: `M${x(promisedDays + 1)} 12V${BASE}`,
            stroke: '#1d2b36',
            'stroke-width': 1.5,
            'stroke-dasharray': '4 3',
          }),
          text(x(promisedDays + 1) - 4, 20, 'promised', {'text-anchor': 'end', 'font-size': 11}),
        ),
  );
}

/** A distribution with its middle, its 90th percentile and, where something was promised, the share inside. */
export function histogram(title, figures) {
  if (!figures.reported)
    return element('div', {class: 'card'}, element('h3', {}, title), element('p', {}, 'No report in this period.'));
  const inside = figures.promisedDays == null ? '' : `, ${percent(figures.within)} within ${figures.promisedDays}`;
  return element(
    'div',
    {class: 'card'},
    element('h3', {}, title),
    picture(figures),
    element(
      'p',
      {},
      `Half by ${days(figures.median)}, nine of ten by ${figures.p90}${inside}; `,
      element('a', {href: timelines(figures.cases)}, count(figures.reported, 'report', 'reports')),
      '.',
    ),
    element(
      'details',
      {},
      element('summary', {}, 'As a table'),
      table(
        title,
        ['Working days', 'Cases'],
        figures.bars.map((one) => [span(one), element('a', {href: timelines(one.cases)}, String(one.number))]),
      ),
    ),
  );
}
