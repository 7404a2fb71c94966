// A model's diagram with what a run, or many runs, did on it: the travelled path, how often and how long.

import {element, root} from '../../../tasklist/scripts/house.js';

const VIEWER = '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';
const AT_ONCE = 1500;
let loading = null;

function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = element('script', {src: root() + VIEWER});
    script.addEventListener('load', () => resolve(window.BpmnJS));
    script.addEventListener('error', () => reject(new Error('The viewer of diagrams could not be loaded.')));
    document.head.append(script);
  });
  return loading;
}

async function ask(path) {
  const response = await fetch(path, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  if (!response.ok) throw new Error(`The diagram could not be read; the engine answered ${response.status}.`);
  return response.json();
}

async function xml(engineApi, key, version) {
  const [found] = await ask(`${engineApi}/process-definition?${new URLSearchParams({key, version})}`);
  if (!found) throw new Error(`Version ${version} of this model is not deployed any more; its diagram cannot be shown.`);
  return (await ask(`${engineApi}/process-definition/${found.id}/xml`)).bpmn20Xml;
}

/** Draws a version of a model into the place; answers the viewer. */
export async function diagram(engineApi, key, version, place) {
  const [Viewer, model] = await Promise.all([library(), xml(engineApi, key, version)]);
  const viewer = new Viewer({container: place});
  await viewer.importXML(model);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return viewer;
}

export function nodeOf(activity) {
  return activity.activity.replace('#multiInstanceBody', '');
}

/** Notes at the upper edge of nodes, instead of those that this module put there before. */
export function notes(viewer, type, words) {
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  overlays.remove({type});
  for (const [node, {text, title, tone}] of words) {
    if (!registry.get(node)) continue;
    overlays.add(node, type, {
      position: {top: -9, left: -4},
      scale: {min: 0.9, max: 1.1},
      html: element('div', {class: `so-note ${tone ?? ''}`, title}, text),
    });
  }
}

function byNode(activities) {
  const found = new Map();
  for (const activity of activities) {
    const node = nodeOf(activity);
    if (activity.type !== 'multiInstanceBody') found.set(node, [...(found.get(node) ?? []), activity]);
  }
  return found;
}

function gap(source, target) {
  return new Date(target.from) - new Date(source.to ?? source.from);
}

/** The history names nodes, not flows: a flow was taken when its end began after its source was over, if a gateway at once. */
function wasTaken({businessObject: {sourceRef, targetRef}}, runs) {
  const sources = runs.get(sourceRef.id) ?? [];
  const targets = runs.get(targetRef.id) ?? [];
  const most = sourceRef.$type.endsWith('Gateway') ? AT_ONCE : Infinity;
  return sources.some((source) => targets.some((target) => gap(source, target) >= 0 && gap(source, target) <= most));
}

function said(runs) {
  const worked = runs.reduce((sum, {workingDays}) => sum + (workingDays ?? 0), 0);
  const isNow = runs.some(({to}) => !to);
  const times = runs.length > 1 ? `${runs.length}× ` : '';
  const spent = isNow && worked === 0 ? 'now' : `${worked.toFixed(1)} d${isNow ? ', now' : ''}`;
  return {
    text: times + spent,
    title: `${runs.length === 1 ? 'Once' : `${runs.length} times`}, ${worked.toFixed(2)} working days in all${isNow ? ', and it lasts' : ''}`,
    tone: isNow ? 'now' : '',
  };
}

function takesTime({type, kind, workingDays, to}) {
  return !type.endsWith('Gateway') && (kind !== 'MACHINE' || workingDays >= 0.01 || !to);
}

/** The travelled path of one run. */
export function travel(viewer, activities) {
  const runs = byNode(activities);
  const canvas = viewer.get('canvas');
  viewer.get('elementRegistry').forEach((shown) => {
    if (runs.has(shown.id)) canvas.addMarker(shown.id, 'so-travelled');
    if (shown.businessObject?.$type === 'bpmn:SequenceFlow' && shown.waypoints && wasTaken(shown, runs))
      canvas.addMarker(shown.id, 'so-travelled');
  });
  notes(
    viewer,
    'so-run',
    [...runs].filter(([, all]) => all.some(takesTime)).map(([node, all]) => [node, said(all)]),
  );
}

/** Brings a node into sight and marks it. */
export function point(viewer, node) {
  const canvas = viewer.get('canvas');
  const shown = viewer.get('elementRegistry').get(node);
  if (!shown) return;
  viewer.get('elementRegistry').forEach(({id}) => canvas.removeMarker(id, 'so-pointed'));
  canvas.addMarker(node, 'so-pointed');
  canvas.zoom('fit-viewport', 'auto');
}
