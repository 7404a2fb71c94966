// One case in Cockpit: a page for any case, open or finished, and a tab on its running process instance.

import {element, json} from '../../tasklist/scripts/house.js';
import {showCase} from './oversight/case.js';
import {travel} from './oversight/diagram.js';

function addressed() {
  const [path, query] = window.location.hash.split('?');
  return {reference: decodeURIComponent(path.split('/')[2] ?? ''), run: new URLSearchParams(query).get('run')};
}

async function tab(place, processInstanceId, engineApi) {
  try {
    const {reference} = await json(`/api/oversight/instances/${encodeURIComponent(processInstanceId)}`);
    await showCase(place, reference, engineApi, processInstanceId);
    place
      .querySelector('h1')
      .append(
        ' ',
        element('a', {class: 'button', href: `#/case-timeline/${reference}?run=${processInstanceId}`}, 'On a page of its own'),
      );
  } catch (problem) {
    place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message));
  }
}

async function path(viewer, processInstanceId) {
  try {
    const {reference} = await json(`/api/oversight/instances/${encodeURIComponent(processInstanceId)}`);
    const {activities} = await json(`/api/oversight/cases/${reference}/activities`);
    travel(
      viewer,
      activities.filter(({instance}) => instance === processInstanceId),
    );
  } catch {
    // Cockpit's own diagram stays as it is; the tab says what is wrong.
  }
}

export default [
  {
    id: 'second-opinion.case-timeline',
    pluginPoint: 'cockpit.route',
    properties: {path: '/case-timeline/:reference'},
    render: (node, {api}) => {
      const place = element('div');
      const {reference, run} = addressed();
      node.append(
        element('main', {class: 'oversight'}, element('p', {}, element('a', {href: '#/timelines'}, '◂ All timelines')), place),
      );
      showCase(place, reference, api.engineApi, run);
    },
  },
  {
    id: 'second-opinion.case-timeline.tab',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: {label: 'Timeline'},
    render: (node, {api, processInstanceId}) => {
      const place = element('div', {class: 'oversight in-tab'});
      node.append(place);
      tab(place, processInstanceId, api.engineApi);
    },
  },
  {
    id: 'second-opinion.travelled-path',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    render: (viewer, {processInstanceId}) => {
      path(viewer, processInstanceId);
    },
  },
];
