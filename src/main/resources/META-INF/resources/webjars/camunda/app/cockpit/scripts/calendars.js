// On the dashboard: lists of holidays that are not known yet. Due dates counted over those days are provisional.

import {element, json} from '../../tasklist/scripts/house.js';

function listOf(year, sentences) {
  return sentences.length === 0 ? null : element('div', {},
    element('h4', {}, `Not known yet for ${year}`),
    element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence))));
}

async function show(node) {
  const place = element('section', {'aria-labelledby': 'holiday-lists', style: 'padding: 0 20px 20px'});
  node.append(place);
  try {
    const {year, missingThisYear, missingNextYear} = await json('/api/calendars');
    if (missingThisYear.length + missingNextYear.length === 0) return;
    place.append(...[
      element('h3', {id: 'holiday-lists'}, 'Holiday lists'),
      element('p', {}, 'Due dates that are counted over these days are provisional until the list is there.'),
      listOf(year, missingThisYear),
      listOf(year + 1, missingNextYear),
    ].filter((part) => part != null));
  } catch (e) {
    place.append(element('p', {role: 'alert'}, `The holiday lists cannot be shown. ${e.message}`));
  }
}

export default {
  id: 'second-opinion.calendars',
  pluginPoint: 'cockpit.dashboard',
  priority: 0,
  render: (node) => { show(node); },
};
