// The list of tasks: each card says whose case it is and what it is about, and the most pressing one stands first.

import {element, root, subjectOf} from './house.js';

const MOST_PRESSING_FIRST = [{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}];

function goTo(parameters) {
  window.history.replaceState(null, '', `#/?${new URLSearchParams(parameters)}`);
}

if (!window.location.hash.includes('sorting=') && !window.location.hash.startsWith('#/login')) {
  const chosen = new URLSearchParams(window.location.hash.split('?')[1]);
  chosen.set('sorting', JSON.stringify(MOST_PRESSING_FIRST));
  goTo(chosen);
}

// Tasklist keeps its own login page, which has no passwords to check here: ours is asked for instead.
window.addEventListener('hashchange', () => {
  if (window.location.hash.startsWith('#/login')) window.location.assign(`${root()}/login?out`);
});

export default {
  id: 'second-opinion.card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(node, {taskId}) {
    subjectOf(taskId)
      .then((subject) => {
        if (subject) node.replaceChildren(element('p', {class: 'subject'}, [subject.reference, subject.about].filter(Boolean).join(', ')));
      })
      .catch(() => node.replaceChildren());
  },
  unmount() {},
};
