// Tables that say the same as the pictures.

import {element} from '../../../tasklist/scripts/house.js';
import {standing} from './lines.js';
import {PAUSES, day, owner, stage, valueOf} from './words.js';

/** Cells are texts or elements. */
export function table(caption, columns, rows) {
  return element(
    'div',
    {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', {scope: 'col'}, column)))),
      element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell ?? ''))))),
    ),
  );
}

const COLUMNS = [
  'Case',
  'State',
  'Stage',
  'In stage since',
  'Coordinator',
  'Centre',
  'Country',
  'Tumour group',
  'Service',
  'Opened',
  'Complete',
  'Promised for',
  'Forecast',
  'Of use until',
  'Report',
  'Closed',
  'Paused',
  'Incidents',
];

function cells(item) {
  return [
    element('a', {href: `#/case-timeline/${item.reference}`}, item.reference),
    standing(item) + (item.urgent ? ', urgent' : ''),
    item.stage ? stage(item.stage).name : '',
    day(item.stageSince),
    item.coordinator,
    item.centre,
    item.country ? valueOf('country', item.country) : '',
    item.tumourGroup ? valueOf('tumourGroup', item.tumourGroup) : '',
    item.serviceType ? valueOf('serviceType', item.serviceType) : '',
    day(item.openedAt),
    day(item.completeAt),
    day(item.promise?.dueOn),
    item.forecast ? `${day(item.forecast.low)} to ${day(item.forecast.high)}` : '',
    day(item.window?.latestUsefulOn),
    day(item.reportedAt),
    day(item.closedAt),
    item.pause
      ? `${PAUSES[item.pause.reason] ?? item.pause.reason}, ${owner(item.pause.owner)}, since ${day(item.pause.since)}`
      : '',
    item.incidents ? String(item.incidents) : '',
  ];
}

export function casesTable(cases) {
  return table('Cases', COLUMNS, cases.map(cells));
}
