// From Tasklist to the plan of the tumour boards, beside the entries of its own.

import {element, root} from './house.js';

export default {
  id: 'second-opinion.boards',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render(node) {
    node.replaceChildren(element('a', {href: `${root()}/boards/plan`, title: 'Plan of the tumour boards'}, 'Board planning'));
  },
  unmount() {},
};
