// What our additions to Tasklist share: elements, and the application's own interface.

export {element} from '../../../../js/elements.js';

/** The application's root, whatever path it runs under. */
export function root() {
  const at = window.location.pathname.indexOf('/camunda/');
  return window.location.origin + (at < 0 ? '' : window.location.pathname.slice(0, at));
}

export async function sentenceOf(response) {
  try {
    const problem = await response.json();
    return problem.errors?.map(({message}) => message).join(' ') || problem.detail || problem.message || problem.title;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

export async function json(path) {
  const response = await fetch(root() + path, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  if (response.status === 403) throw new Error('You may not read this case.');
  if (!response.ok) throw new Error(await sentenceOf(response));
  return response.json();
}

let asking = null;

/** Whose case a task belongs to and what it is about; all cards that are drawn at once ask together. */
export async function subjectOf(taskId) {
  if (!asking) {
    const ids = [];
    const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
      asking = null;
      return json(`/api/tasks?${new URLSearchParams(ids.map((id) => ['id', id]))}`);
    });
    asking = {ids, answer};
  }
  asking.ids.push(taskId);
  return (await asking.answer).find(({task}) => task === taskId);
}
