// What second opinions change: shares with their denominators and intervals, by field and by what the cases are like.

import {element, json} from '../../tasklist/scripts/house.js';
import {draw, titled} from './oversight/drawing.js';
import {table} from './oversight/tables.js';
import {address, viewIn} from './oversight/view.js';
import {count, day, days, percent, plain} from './oversight/words.js';

const PATH = '/outcomes';
const SPLITS = {tumourType: 'Tumour', topic: 'Asked about', serviceType: 'Service'};
const SPLIT_TITLES = {tumourType: 'By tumour', topic: 'By what was asked about', serviceType: 'By service'};

const page = element('main', {class: 'oversight', 'aria-labelledby': 'outcomes-title'});

function here(view) {
  return address(PATH, view);
}

/** A dot for the share and a line for its interval, from none to all. */
function whisker({share, low, high}) {
  const width = 120;
  const x = (part) => 6 + part * (width - 12);
  return titled(
    draw(
      'svg',
      {viewBox: `0 0 ${width} 16`, width, height: 16, 'aria-hidden': 'true', class: 'whisker'},
      draw('path', {d: `M6 8H${width - 6}`, stroke: '#cfd8dd'}),
      draw('path', {d: `M${x(low)} 8H${x(high)}M${x(low)} 4V12M${x(high)} 4V12`, stroke: '#2f6596', 'stroke-width': 2}),
      draw('circle', {cx: x(share), cy: 8, r: 4, fill: '#1d2b36'}),
    ),
    `${percent(share)}, between ${percent(low)} and ${percent(high)}`,
  );
}

function rate(one) {
  return one
    ? element('span', {class: 'rate'}, whisker(one), ` ${percent(one.share)} (${percent(one.low)} to ${percent(one.high)}), ${one.number} of ${one.of}`)
    : 'fewer than five';
}

function dayField(name, label, value) {
  return element(
    'div',
    {class: 'field'},
    element('label', {for: `outcomes-${name}`}, label),
    element('input', {type: 'date', name, id: `outcomes-${name}`, value, required: true}),
  );
}

function period(view, {from, to}) {
  const form = element(
    'form',
    {class: 'fields'},
    dayField('from', 'Reports delivered from', from),
    dayField('to', 'Until', to),
    element('div', {class: 'field'}, element('button', {type: 'submit'}, 'Show')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.location.hash = here({...view, ...Object.fromEntries(new FormData(form))});
  });
  return form;
}

function chosen(view) {
  return element(
    'p',
    {class: 'choices'},
    ...Object.keys(SPLITS)
      .filter((by) => view[by])
      .map((by) =>
        element('a', {class: 'button', href: here({...view, [by]: ''}), 'aria-label': `${SPLITS[by]} ${plain(view[by])}: take this filter away`}, `${SPLITS[by]}: ${plain(view[by])} ✕`),
      ),
  );
}

function headline({cases, changed, medianDaysToReport}) {
  if (cases == null) {
    return element('p', {role: 'status', class: 'told'}, 'Fewer than five compared cases; nothing is shown of them.');
  }
  return element(
    'p',
    {role: 'status', class: 'told'},
    element('strong', {class: 'figure'}, percent(changed.share)),
    ` of ${count(cases, 'compared case', 'compared cases')} changed (${changed.number}; ${percent(changed.low)} to ${percent(changed.high)}). `,
    medianDaysToReport == null ? '' : `Half of the reports came within ${days(medianDaysToReport)} of complete records.`,
  );
}

function adoption({adoption: {answered, adopted, partly, declined}}) {
  return table(
    'What treating teams did with the report',
    ['Answered', 'Adopt the advice', 'In part', 'Decline'],
    [[answered, adopted, partly, declined].map(rate)],
  );
}

function fields({fields: lines}) {
  return table(
    'By field of the ledger',
    ['Field', 'Confirmed', 'Refined', 'Changed', 'Changes the treatment', 'Could not be compared'],
    lines.map((line) => [
      plain(line.field),
      rate(line.confirmed),
      rate(line.refined),
      rate(line.changed),
      rate(line.major),
      line.cannotCompare == null ? '' : String(line.cannotCompare),
    ]),
  );
}

function split(view, {by, groups, hidden}) {
  const made = table(
    SPLIT_TITLES[by],
    [SPLITS[by], 'Cases', 'Changed', 'Working days to the report, median'],
    groups.map((group) => [
      element('a', {href: here({...view, [by]: group.value})}, plain(group.value)),
      String(group.cases),
      rate(group.changed),
      group.medianDaysToReport == null ? '' : String(group.medianDaysToReport),
    ]),
  );
  if (hidden) made.append(element('p', {}, `${count(hidden, 'case', 'cases')} in groups that are too small to be shown.`));
  return made;
}

async function refresh() {
  const view = viewIn(window.location.hash);
  page.setAttribute('aria-busy', 'true');
  try {
    const answer = await json(`/api/oversight/outcomes?${new URLSearchParams(view)}`);
    page.replaceChildren(
      element('h2', {id: 'outcomes-title'}, 'What second opinions change'),
      period(view, answer.period),
      chosen(view),
      headline(answer),
      ...(answer.cases == null ? [] : [fields(answer), adoption(answer), ...answer.splits.map((one) => split(view, one))]),
      element(
        'details',
        {},
        element('summary', {}, 'How this is counted'),
        element('p', {}, `${day(answer.period.from)} to ${day(answer.period.to)}.`),
        ...answer.notes.map((note) => element('p', {}, note)),
      ),
    );
  } catch (problem) {
    page.replaceChildren(
      element('h2', {id: 'outcomes-title'}, 'What second opinions change'),
      element('p', {class: 'refused', role: 'alert'}, problem.message),
      element('p', {}, element('a', {href: here({})}, 'Back to the last twelve months')),
    );
  }
  page.setAttribute('aria-busy', 'false');
}

export default [
  {
    id: 'second-opinion.outcomes',
    pluginPoint: 'cockpit.route',
    properties: {path: PATH},
    render: (node) => {
      node.append(page);
      refresh();
    },
  },
  {
    id: 'second-opinion.outcomes.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 105,
    properties: {label: 'Outcomes', pagePath: `#${PATH}`, checkActive: (url) => /#\/outcomes/.test(url)},
  },
];
