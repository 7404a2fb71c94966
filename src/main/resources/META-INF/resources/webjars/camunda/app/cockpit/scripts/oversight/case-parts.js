// The parts of a case's page that are drawn anew when somebody chooses: its steps and the diagram of its runs.

import {element} from '../../../tasklist/scripts/house.js';
import {diagram, point, travel} from './diagram.js';
import {KINDS, chart, modelName, titleOf, who} from './steps.js';
import {table} from './tables.js';
import {plain, time} from './words.js';

const FIRST_STEPS = 250;

export function section(title, ...parts) {
  return element('section', {}, element('h2', {}, title), ...parts);
}

/** The chart of the steps with boxes for their kinds; drawn anew when the room changes. */
export function steps(history, asOf, jump) {
  const place = element('div', {class: 'picture'});
  const told = element('p', {class: 'told', role: 'status'});
  const chosen = new Set(['HUMAN', 'WAITING']);
  let all = false;
  const troubled = new Set([...history.incidents, ...history.failures].map(({instance, activity}) => `${instance} ${activity}`));
  const show = () => {
    const fitting = history.activities.filter(
      ({kind, instance, activity}) => chosen.has(kind) || troubled.has(`${instance} ${activity}`),
    );
    const shown = all ? fitting : fitting.slice(0, FIRST_STEPS);
    told.replaceChildren(
      `${shown.length} of ${history.activities.length} steps.`,
      ...(shown.length < fitting.length
        ? [
            ' ',
            element(
              'button',
              {
                type: 'button',
                onclick: () => {
                  all = true;
                  show();
                },
              },
              `Show all ${fitting.length}`,
            ),
          ]
        : []),
    );
    place.replaceChildren(
      ...(shown.length
        ? chart(history, shown, asOf, Math.max(place.clientWidth, 320), jump)
        : [element('p', {}, 'No step of these kinds.')]),
    );
  };
  const boxes = Object.entries(KINDS).map(([kind, {name}]) =>
    element(
      'label',
      {class: 'kind'},
      element('input', {
        type: 'checkbox',
        checked: chosen.has(kind),
        onchange: (event) => {
          if (event.target.checked) chosen.add(kind);
          else chosen.delete(kind);
          show();
        },
      }),
      ` ${name}`,
    ),
  );
  return {
    show,
    part: section(
      'Every step',
      element('div', {class: 'kinds', role: 'group', 'aria-label': 'Kinds of steps'}, ...boxes),
      told,
      place,
      element(
        'details',
        {},
        element('summary', {}, 'The same as a table'),
        table(
          'Steps',
          ['Process', 'Step', 'Kind', 'From', 'To', 'Working days', 'Who', ''],
          history.activities.map((step) => [
            modelName(step.definition),
            titleOf(step),
            KINDS[step.kind].name,
            time(step.from),
            time(step.to),
            step.workingDays,
            who(step),
            step.wasCancelled ? 'Broken off' : '',
          ]),
        ),
      ),
    ),
  };
}

/** The diagram of one run at a time. */
export function runs(history, engineApi) {
  const place = element('div', {class: 'diagram'});
  const told = element('p', {class: 'told', role: 'status'});
  const field = element(
    'select',
    {id: 'case-run', onchange: () => show(field.value)},
    ...history.instances.map(({id, definition, version, state}) =>
      element('option', {value: id}, `${modelName(definition)}, version ${version}, ${plain(state).toLowerCase()}`),
    ),
  );
  const link = element('a', {class: 'button'}, 'Open this run in Cockpit');
  async function show(id, node) {
    const run = history.instances.find((one) => one.id === id);
    field.value = id;
    link.href = `#/process-instance/${id}/runtime`;
    link.hidden = Boolean(run.to);
    place.replaceChildren();
    try {
      const viewer = await diagram(engineApi, run.definition, run.version, place);
      travel(
        viewer,
        history.activities.filter(({instance}) => instance === id),
      );
      if (node) point(viewer, node);
      told.textContent = `${time(run.from)} to ${run.to ? time(run.to) : 'now'}. The travelled path is thick; notes say how often and how many working days.`;
    } catch (problem) {
      place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message));
    }
  }
  const part = section(
    'On the diagram',
    element('div', {class: 'tools'}, element('label', {for: 'case-run'}, 'Process'), field, link),
    told,
    place,
  );
  return {show, part};
}
