// One case: its line, every step, its diagram, what went wrong, what decided its way, and what managers did.

import {element, json} from '../../../tasklist/scripts/house.js';
import {actions, retry} from './acting.js';
import {runs, section, steps} from './case-parts.js';
import {nodeOf} from './diagram.js';
import {savePicture} from './drawing.js';
import {standing} from './lines.js';
import {single} from './picture.js';
import {table} from './tables.js';
import {asOfThen} from './then.js';
import {PAUSES, day, days, owner, plain, stage, time, valueOf} from './words.js';

function facts(item) {
  const all = {
    State: standing(item) + (item.urgent ? ', urgent' : ''),
    Stage: item.stage ? `${stage(item.stage).name} since ${day(item.stageSince)}` : null,
    Paused: item.pause
      ? `${PAUSES[item.pause.reason]}, waits for ${owner(item.pause.owner)} since ${day(item.pause.since)}`
      : null,
    Promise: item.promise
      ? `${day(item.promise.dueOn)} (${days(item.promise.workingDays)} from ${day(item.promise.countedFrom)})`
      : null,
    Forecast: item.forecast ? `${day(item.forecast.low)} to ${day(item.forecast.high)}, half by ${day(item.forecast.mid)}` : null,
    'Of use until': item.window?.latestUsefulOn
      ? `${day(item.window.latestUsefulOn)}, ${plain(item.window.verdict).toLowerCase()}`
      : null,
    Report: item.reportedAt
      ? `${day(item.reportedAt)}${item.daysToReport == null ? '' : `, ${days(item.daysToReport)} after complete`}`
      : null,
    Coordinator: item.coordinator,
    Centre: item.centre,
    Country: item.country && valueOf('country', item.country),
    'Tumour group': item.tumourGroup && valueOf('tumourGroup', item.tumourGroup),
    Service: item.serviceType && valueOf('serviceType', item.serviceType),
    Opened: day(item.openedAt),
    Closed: item.closedAt && `${day(item.closedAt)}, ${plain(item.status).toLowerCase()}`,
  };
  return element(
    'dl',
    {class: 'facts'},
    ...Object.entries(all)
      .filter(([, value]) => value)
      .map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

function sentences(notes) {
  return element('div', {}, ...notes.map((note) => element('p', {class: 'note'}, note)));
}

function trouble(history, place, told) {
  if (history.incidents.length + history.failures.length === 0) return null;
  const open = (incident) =>
    incident.to
      ? ''
      : element(
          'button',
          {type: 'button', onclick: () => retry(place, {...incident, reference: history.reference}, told)},
          'Try again',
        );
  return section(
    'Incidents and attempts that failed',
    history.incidents.length
      ? table(
          'Incidents',
          ['Since', 'Solved', 'Step', 'Kind', 'What it says', ''],
          history.incidents.map((incident) => [
            time(incident.from),
            incident.to ? time(incident.to) : 'open',
            incident.activity,
            incident.type,
            incident.message,
            open(incident),
          ]),
        )
      : null,
    history.failures.length
      ? table(
          'Attempts',
          ['When', 'Step', 'Attempts left', 'What it says'],
          history.failures.map((failure) => [time(failure.at), failure.activity, String(failure.retriesLeft), failure.message]),
        )
      : null,
  );
}

function foretold(forecasts) {
  return forecasts.length === 0
    ? null
    : section(
        'What was expected',
        table(
          'Forecasts',
          ['Stage', 'Made', 'From', 'Half by', 'To', 'Promise then'],
          forecasts.map((one) => [
            stage(one.stage).name,
            time(one.madeAt),
            day(one.low),
            day(one.mid),
            day(one.high),
            day(one.dueOn),
          ]),
        ),
      );
}

function deedsOf(deeds) {
  return deeds.length === 0
    ? null
    : section(
        'What managers did',
        table(
          'Deeds',
          ['When', 'Who', 'What', ''],
          deeds.map(({at, by, deed, subject}) => [time(at), by, deed, subject]),
        ),
      );
}

/** Draws now, and anew whenever the room becomes wider or narrower. */
function drawAsWide(place, drawings) {
  let width = null;
  new ResizeObserver(() => {
    if (place.clientWidth && place.clientWidth !== width) {
      width = place.clientWidth;
      drawings.forEach((draw) => draw());
    }
  }).observe(place);
}

function quietly(promise, otherwise) {
  return promise.catch((problem) => otherwise(problem));
}

/** Fills the place with a case, and again after something was done; {@code run} is the process instance to show first. */
export async function showCase(place, reference, engineApi, run) {
  const again = () => showCase(place, reference, engineApi, run);
  try {
    const [answer, history, deeds] = await Promise.all([
      json(`/api/oversight/cases/${encodeURIComponent(reference)}`),
      quietly(json(`/api/oversight/cases/${encodeURIComponent(reference)}/activities`), (problem) => ({
        missing: problem.message,
      })),
      quietly(json(`/api/oversight/cases/${encodeURIComponent(reference)}/deeds`), () => []),
    ]);
    const line = element('div', {class: 'picture'});
    const reading = element('p', {class: 'reading', 'aria-hidden': 'true'});
    const head = [element('h1', {}, reference), actions(answer.line, again), sentences(answer.notes), facts(answer.line), line];
    place.replaceChildren(...head.filter(Boolean));
    const drawn = [() => line.replaceChildren(...single(answer.line, answer.asOf, Math.max(line.clientWidth, 320)))];
    line.after(
      element(
        'div',
        {class: 'tools'},
        element(
          'button',
          {
            type: 'button',
            onclick: () => savePicture([...line.children], `${reference}, as of ${time(answer.asOf)}`, `${reference}.svg`),
          },
          'Save as picture',
        ),
      ),
    );
    if (history.missing) {
      place.append(element('p', {class: 'refused'}, history.missing));
    } else {
      const onDiagram = runs(history, engineApi);
      const all = steps(history, answer.asOf, (step) => {
        onDiagram.show(step.instance, nodeOf(step));
        onDiagram.part.scrollIntoView({behavior: 'smooth'});
      });
      place.append(
        ...[
          sentences(history.notes),
          trouble(history, place, again),
          all.part,
          onDiagram.part,
          asOfThen(history.variables),
        ].filter(Boolean),
      );
      drawn.push(all.show);
      onDiagram.show(run && history.instances.some(({id}) => id === run) ? run : history.instances[0].id);
    }
    place.append(...[foretold(answer.forecasts), deedsOf(deeds), reading].filter(Boolean));
    drawAsWide(line, drawn);
    place.onmouseover = (event) => {
      reading.textContent = event.target.closest?.('[data-says]')?.dataset.says ?? '';
    };
  } catch (problem) {
    place.replaceChildren(element('h1', {}, reference), element('p', {class: 'refused', role: 'alert'}, problem.message));
  }
}
