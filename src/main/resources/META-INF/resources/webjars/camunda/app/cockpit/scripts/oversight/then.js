// The routing facts of a case at any time: a slider goes from change to change.

import {element} from '../../../tasklist/scripts/house.js';
import {table} from './tables.js';
import {time} from './words.js';

/** The engine counts its own loops in variables, and ids say nothing to people. */
const OF_THE_ENGINE = ['nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances', 'loopCounter'];
const ANSWERS = {true: 'Yes', false: 'No'};

/** "redFlagFound" -> "Red flag found". */
function words(name) {
  const text = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return text[0].toUpperCase() + text.slice(1);
}

function known(changes, last) {
  const values = new Map();
  changes.slice(0, last + 1).forEach(({name, value, at}) => values.set(name, [words(name), ANSWERS[value] ?? value, time(at)]));
  return [...values.values()].sort(([a], [b]) => a.localeCompare(b));
}

export function asOfThen(variables) {
  const changes = variables
    .filter(({name}) => !OF_THE_ENGINE.includes(name) && !name.endsWith('Id'))
    .sort((a, b) => a.at.localeCompare(b.at));
  if (changes.length === 0) return null;
  const place = element('div');
  const said = element('output', {for: 'case-then'});
  const show = (last) => {
    said.textContent = time(changes[last].at);
    place.replaceChildren(table('What was known then', ['Fact', 'Value', 'Since'], known(changes, last)));
  };
  const slider = element('input', {
    type: 'range',
    id: 'case-then',
    min: '0',
    max: String(changes.length - 1),
    value: String(changes.length - 1),
    oninput: (event) => show(Number(event.target.value)),
  });
  show(changes.length - 1);
  return element(
    'section',
    {},
    element('h2', {}, 'What decided its way'),
    element('div', {class: 'tools'}, element('label', {for: 'case-then'}, 'As of'), slider, said),
    place,
  );
}
