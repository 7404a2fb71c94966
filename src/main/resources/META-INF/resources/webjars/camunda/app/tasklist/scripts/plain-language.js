// A task to write plain language has a page of its own: it saves as one writes and holds the words against the report.

import {element, json, root} from './house.js';

/** A link to the page when the task is that one; else nothing. */
export function plainLanguage(reference, taskId) {
  const place = element('p', {class: 'actions'});
  json(`/camunda/api/engine/engine/default/task/${encodeURIComponent(taskId)}`).then(({taskDefinitionKey}) => {
    if (taskDefinitionKey !== 'Task_WritePlainLanguage') return;
    place.append(element('a', {href: `${root()}/cases/${reference}/plain-language`, target: '_blank', rel: 'noopener'},
      'Write it on its page'));
  }).catch(() => {});
  return place;
}
