// Saves a form as it is typed. Without this script its Save button does the same.

const PAUSE = 1200;
const AGAIN = 15000;
const UNREACHED = 'Not saved: the house cannot be reached, or you are logged out. Leave this window open; it tries again.';

/** What was typed while this script was still on its way. */
function isChanged(field) {
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.type === 'select-one') {
    const before = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return before && !before.selected;
  }
  return field.type !== 'hidden' && field.defaultValue !== undefined && field.value !== field.defaultValue;
}

/** Saves `form` at its `data-draft`; `told` gets each answer of the server. */
export function saveAsItGoes(form, told = () => {}) {
  const status = form.querySelector('#saved');
  let timer = null;
  let running = null;
  let unsaved = false;
  let stopped = false;

  function say(sentence, grave = false) {
    status.textContent = sentence;
    status.classList.toggle('pressing', grave);
  }

  async function send(leaving) {
    const response = await fetch(form.dataset.draft, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive: leaving,
      headers: {Accept: 'application/json'},
      body: new URLSearchParams(new FormData(form)),
    });
    if (!(response.headers.get('Content-Type') ?? '').includes('json')) throw new Error(UNREACHED);
    const answer = await response.json();
    if (response.ok) form.elements.revision.value = answer.revision;
    return {response, answer};
  }

  async function save(leaving = false) {
    unsaved = false;
    try {
      const {response, answer} = await send(leaving);
      if (response.ok) {
        if (!unsaved) say(`Saved ${answer.savedAt}.`);
        told(answer);
      } else {
        stopped = response.status === 409;
        say(`Not saved. ${answer.sentence}${stopped ? ' Use the Save button to see both.' : ''}`, true);
      }
    } catch {
      unsaved = true;
      say(UNREACHED, true);
      later(AGAIN);
    }
  }

  function run(leaving) {
    if (running || stopped || !unsaved) return;
    clearTimeout(timer);
    running = save(leaving).finally(() => {
      running = null;
    });
  }

  function later(pause = PAUSE) {
    clearTimeout(timer);
    timer = setTimeout(() => (running ? later() : run()), pause);
  }

  form.addEventListener('input', () => {
    unsaved = true;
    if (!stopped) say('Not saved yet …');
    later();
  });
  form.addEventListener('submit', (submitted) => {
    clearTimeout(timer);
    if (running) {
      submitted.preventDefault();
      running.finally(() => form.requestSubmit(submitted.submitter));
    }
    stopped = true;
  });
  if ([...form.elements].some(isChanged)) form.dispatchEvent(new Event('input'));
  addEventListener('online', () => run());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run(true);
  });
  // What was typed while the last save is still on its way could not be saved by a page that is gone.
  addEventListener('beforeunload', (event) => {
    if (running && unsaved) event.preventDefault();
  });
}

for (const form of document.querySelectorAll('form.opinion[data-draft]')) saveAsItGoes(form);
