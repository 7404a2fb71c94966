// The history of a model's runs, each of which opens its case.

import {element, json} from '../../../tasklist/scripts/house.js';
import {modelName} from './steps.js';
import {table} from './tables.js';
import {count, plain, time} from './words.js';

function runOf(one) {
  const open = element('a', {href: `#/case-timeline/${one.reference}?run=${one.id}`}, one.reference);
  return [
    open,
    String(one.version),
    plain(one.state),
    one.endEvent ? modelName(one.endEvent.replace(/^EndEvent_/, '')) : '',
    time(one.from),
    time(one.to),
    one.workingDays == null ? '' : String(one.workingDays),
  ];
}

/** The runs of a model, a page after the other. */
export async function history(place, definition, asked) {
  const told = element('div');
  const runs = [];
  const field = (name, label, attributes) =>
    element(
      'div',
      {class: 'field'},
      element('label', {for: `runs-${name}`}, label),
      element('input', {name, id: `runs-${name}`, ...attributes}),
    );
  const form = element(
    'form',
    {class: 'fields'},
    element(
      'div',
      {class: 'field'},
      element('label', {for: 'runs-state'}, 'Runs'),
      element(
        'select',
        {name: 'state', id: 'runs-state'},
        ...['finished', 'running'].map((value) => element('option', {value, selected: value === asked.state}, plain(value))),
      ),
    ),
    field('version', 'Version', {inputmode: 'numeric', placeholder: 'All', value: asked.version}),
    field('from', 'From', {type: 'date', value: asked.from}),
    field('to', 'Until', {type: 'date', value: asked.to}),
    element('div', {class: 'field'}, element('button', {type: 'submit'}, 'Show')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history(place, definition, Object.fromEntries(new FormData(form)));
  });
  place.replaceChildren(form, told);
  const more = async (after) => {
    try {
      const query = new URLSearchParams(Object.entries({...asked, after}).filter(([, value]) => value));
      const answer = await json(`/api/oversight/definitions/${definition}/instances?${query}`);
      runs.push(...answer.instances);
      told.replaceChildren(
        ...(runs.length === 0
          ? [element('p', {}, 'No run of this model fits.')]
          : [
              table(
                `${count(runs.length, 'run', 'runs')}${answer.next ? ', and there are more' : ''}`,
                ['Case', 'Version', 'State', 'Ended as', 'From', 'To', 'Working days'],
                runs.map(runOf),
              ),
              answer.next ? element('button', {type: 'button', onclick: () => more(answer.next)}, 'Show more runs') : '',
            ]),
      );
    } catch (problem) {
      told.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message));
    }
  };
  await more();
}
