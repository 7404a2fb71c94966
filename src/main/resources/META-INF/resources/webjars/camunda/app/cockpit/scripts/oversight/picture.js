// The picture of many cases: a row each, headings of groups, an axis that stays in sight, and what the signs mean.

import {at, axis, background, daysBetween, plusDays, scale} from './calendar.js';
import {draw, fillings, text, titled} from './drawing.js';
import {extent, line, promiseMark, reportMark, standing, summary, windowMark} from './lines.js';
import {STAGES, STATES, stage, valueOf} from './words.js';

const NARROW = 760;
const LONGEST_SHOWN_WHOLE = 550;
/** Of the cases that lasted longest only the end is shown, or all others would be slivers. */
const CUT_OFF = 0.12;

function window(cases, {span, begin}, now) {
  const ends = cases.map((item) => extent(item, now));
  const begun = ends.map((end) => end.from).sort((a, b) => a - b);
  const from = begun[span === 'fit' ? 0 : Math.floor(begun.length * CUT_OFF)];
  const to = Math.max(...ends.map((end) => end.to));
  const margin = Math.max(daysBetween(from, to) * 0.02, 1);
  const length = Number(span) || (span === 'fit' || daysBetween(from, to) <= LONGEST_SHOWN_WHOLE ? null : 365);
  if (!length) return {from: plusDays(from, -margin), to: plusDays(to, margin)};
  const first = begin ? at(begin) : plusDays(Math.min(to, plusDays(now, length / 3)), margin - length);
  return {from: first, to: plusDays(first, length)};
}

function sign(item, x, y, anchor) {
  const {sign: shape, colour} = STATES[item.standing];
  const more = [item.urgent ? '▲ urgent' : null, item.incidents ? '⚠ incident' : null, item.pause ? 'paused' : null].filter(
    Boolean,
  );
  return text(x, y, [`${shape} ${standing(item)}`, ...more].join(' · '), {
    'font-size': 11,
    fill: more.some((word) => word !== 'paused') ? '#9b1c1c' : colour,
    'text-anchor': anchor,
    stroke: '#ffffff',
    'stroke-width': 4,
    'paint-order': 'stroke',
  });
}

function row(item, y, view) {
  const {stacked, width} = view;
  const link = draw(
    'a',
    {href: `#/case-timeline/${item.reference}`, 'aria-label': summary(item), class: 'case'},
    text(6, y + (stacked ? 15 : 19), item.reference, {'font-size': 13, 'font-weight': 600, fill: '#0b5c7a'}),
  );
  link.dataset.says = summary(item);
  return draw(
    'g',
    {class: 'row', 'data-reference': item.reference},
    draw('path', {d: `M0 ${y + view.rowHeight - 0.5}H${width}`, stroke: '#e3e8eb'}),
    link,
    stacked ? sign(item, width - 6, y + 15, 'end') : sign(item, 6, y + 34),
    line(view.scale, item, y + (stacked ? 26 : 10), view.now),
  );
}

function heading(words, y, {width}) {
  return draw(
    'g',
    {},
    draw('rect', {y, width, height: 28, fill: '#eef2f4'}),
    text(6, y + 19, words, {'font-size': 13, 'font-weight': 600}),
  );
}

function rows(cases, groupedBy, view) {
  const drawn = [];
  let y = 0;
  let group;
  for (const item of cases) {
    const value = (groupedBy === 'pauseReason' ? item.pause?.reason : item[groupedBy]) ?? null;
    if (groupedBy && value !== group) {
      drawn.push(heading(valueOf(groupedBy, value), y, view));
      y += 28;
      group = value;
    }
    drawn.push(row(item, y, view));
    y += view.rowHeight;
  }
  return {drawn, height: y};
}

function legendParts(cases) {
  const seen = new Set(cases.flatMap((item) => item.bars.map((bar) => bar.stage)));
  const swatch = (fill) => (x, y) =>
    draw('rect', {x, y: y + 2, width: 22, height: 13, fill, stroke: '#33434e', 'stroke-width': 0.7});
  return [
    ...Object.keys(STAGES)
      .filter((code) => seen.has(code))
      .map((code) => ({words: stage(code).name, mark: swatch(`url(#so-${code})`)})),
    {words: 'Paused', mark: swatch('url(#so-pause)')},
    {words: 'Forecast', mark: swatch('url(#so-fade)')},
    {words: 'Promise', mark: (x, y) => promiseMark(x + 11, y, 'ON_TIME')},
    {words: 'Promise at risk', mark: (x, y) => promiseMark(x + 11, y, 'AT_RISK')},
    {words: 'Promise late', mark: (x, y) => promiseMark(x + 11, y, 'LATE')},
    {words: 'End of treatment window', mark: (x, y) => windowMark(x + 12, y)},
    {words: 'Report delivered', mark: (x, y) => reportMark(x + 11, y)},
  ];
}

function legend(cases, width) {
  const whole = draw(
    'svg',
    {width, class: 'legend', role: 'img', 'aria-label': 'What the colours, patterns and signs mean'},
    fillings(STAGES),
  );
  let x = 6;
  let y = 12;
  for (const {words, mark} of legendParts(cases)) {
    const needed = 34 + words.length * 6.6;
    if (x + needed > width) {
      x = 6;
      y += 30;
    }
    whole.append(mark(x, y), text(x + 28, y + 13, words));
    x += needed + 10;
  }
  whole.setAttribute('height', y + 30);
  return whole;
}

/** The drawings of a page of cases: axis, rows and legend, in the order in which they stand. */
export function picture({cases, groupedBy, asOf}, chosen, width) {
  const now = at(asOf);
  const {from, to} = window(cases, chosen, now);
  const stacked = width < NARROW;
  const view = {width, now, stacked, rowHeight: stacked ? 62 : 44, scale: scale(from, to, stacked ? 6 : 210, width - 12)};
  const {drawn, height} = rows(cases, groupedBy, view);
  const body = draw(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': 'Cases on a calendar; each link opens a case',
      class: 'lines',
    },
    background(view.scale, height, now),
    ...drawn,
  );
  return {drawings: [axis(view.scale, width, now), body, legend(cases, width)], from, to};
}

/** One case alone, without its name. */
export function single(item, asOf, width) {
  const now = at(asOf);
  const {from, to} = window([item], {span: 'fit'}, now);
  const shown = scale(from, to, 6, width - 12);
  const height = 46;
  return [
    axis(shown, width, now),
    titled(
      draw(
        'svg',
        {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary(item)},
        background(shown, height, now),
        line(shown, item, 12, now),
      ),
      summary(item),
    ),
    legend([item], width),
  ];
}
