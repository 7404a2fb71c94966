// The way from Tasklist to the directory of centres and specialists.

import {element, root} from './house.js';

export default {
  id: 'second-opinion.directory',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render(node) {
    node.replaceChildren(element('a', {href: `${root()}/directory`}, 'Directory'));
  },
  unmount() {},
};
