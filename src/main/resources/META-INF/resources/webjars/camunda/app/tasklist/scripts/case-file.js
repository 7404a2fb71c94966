// The "Case file" tab of a task: what all rooms know of the case, uploads, and what happened to it meanwhile.
// All text goes through textContent; nothing that a person wrote is ever read as HTML.

const RED_FLAGS = [
  'SUSPECTED_APL', 'SUSPECTED_ACUTE_LEUKAEMIA', 'LEUKOSTASIS', 'SEVERE_BLEEDING', 'BLAST_PHASE_CML',
  'AGGRESSIVE_LYMPHOMA_CRITICAL', 'SUSPECTED_BURKITT', 'CORD_COMPRESSION', 'SPINAL_METASTASIS_PAIN',
  'NEUTROPENIC_SEPSIS', 'TUMOUR_LYSIS', 'HYPERCALCAEMIA', 'SUPERIOR_VENA_CAVA', 'RAISED_INTRACRANIAL_PRESSURE',
  'SUSPECTED_HIGH_GRADE_GLIOMA', 'IMMEDIATE_EMERGENCY', 'BOWEL_OBSTRUCTION', 'OBSTRUCTIVE_JAUNDICE',
  'IMMUNE_TOXICITY', 'RAPID_PROGRESSION',
];

const EVENTS = [
  {path: 'red-flag', label: 'Red flag', title: 'Raise a red flag', flag: true, grave: true,
    about: 'The family and the home team are told to act now; the review goes on beside it.'},
  {path: 'hold', label: 'Put on hold', title: 'Put the case on hold', about: 'Reminders rest until somebody resumes the case.'},
  {path: 'withdrawal', label: 'Family withdraws', title: 'The family withdraws', grave: true,
    about: 'The review ends. Open tasks of this case go away.'},
  {path: 'death', label: 'Patient died', title: 'The patient has died', grave: true, field: 'note',
    about: 'All reminders and questions to the family stop at once.'},
];

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

function words(code) {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text[0].toUpperCase() + text.slice(1);
}

async function sentenceOf(response) {
  try {
    const problem = await response.json();
    return problem.detail || problem.message || problem.title || `The server answered ${response.status}.`;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

async function json(address) {
  const response = await fetch(address, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  if (response.status === 403) throw new Error('You may not read this case.');
  if (!response.ok) throw new Error(await sentenceOf(response));
  return response.json();
}

/** The application's root, whatever path it runs under. */
function root() {
  const at = window.location.pathname.indexOf('/camunda/');
  return window.location.origin + (at < 0 ? '' : window.location.pathname.slice(0, at));
}

async function referenceOf(taskId) {
  const engine = `${root()}/camunda/api/engine/engine/default`;
  const task = await json(`${engine}/task/${encodeURIComponent(taskId)}`);
  const instance = await json(`${engine}/process-instance/${encodeURIComponent(task.processInstanceId)}`);
  return instance.businessKey;
}

function cell(text) {
  const value = text ?? '';
  return value.startsWith('/api/') || value.startsWith('/review/')
    ? element('td', {}, element('a', {href: root() + value, target: '_blank', rel: 'noopener'}, 'Open'))
    : element('td', {}, value);
}

function table({caption, columns, rows}) {
  return element('div', {class: 'scroll'}, element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', {scope: 'col'}, column)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell))))));
}

function section({title, facts, tables}) {
  return element('section', {},
    element('h3', {}, title),
    facts.length ? element('dl', {}, ...facts.map(({label, value}) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value ?? '')))) : null,
    ...tables.filter(({rows}) => rows.length).map(table));
}

function upload(file, kind, reference, bar) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('kind', kind);
    body.append('file', file);
    request.open('POST', `${root()}/api/cases/${encodeURIComponent(reference)}/documents`);
    request.upload.addEventListener('progress', (sent) => {
      if (sent.lengthComputable) bar.value = sent.loaded / sent.total;
    });
    request.addEventListener('error', () => resolve('The connection broke. Please try again.'));
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve(null);
      try {
        const problem = JSON.parse(request.responseText);
        resolve(problem.detail || problem.message || problem.title);
      } catch {
        resolve(`The server answered ${request.status}.`);
      }
    });
    request.send(body);
  });
}

function uploads(reference, kinds, reload) {
  const kind = element('select', {id: 'case-file-kind'}, element('option', {value: ''}, 'Choose the kind first'),
    ...kinds.map(({code, label}) => element('option', {value: code}, label)));
  const results = element('ul', {'aria-live': 'polite'});
  const picker = element('input', {type: 'file', multiple: true, 'aria-label': 'Files to upload'});

  async function take(files) {
    if (!kind.value) {
      results.append(element('li', {class: 'refused'}, 'Please choose the kind of document first.'));
      kind.focus();
      return;
    }
    let stored = 0;
    for (const file of files) {
      const bar = element('progress', {max: '1', value: '0', 'aria-label': `Upload of ${file.name}`});
      const line = element('li', {}, `${file.name} `, bar);
      results.append(line);
      const refused = await upload(file, kind.value, reference, bar);
      line.replaceChildren(`${file.name}: ${refused ?? 'stored'}`);
      line.className = refused ? 'refused' : '';
      if (!refused) stored++;
    }
    picker.value = '';
    if (stored) reload();
  }

  picker.addEventListener('change', () => take(picker.files));
  const place = element('div', {class: 'drop'},
    element('h4', {}, 'Add documents'),
    element('label', {for: 'case-file-kind'}, 'Kind'), kind, ' ', picker,
    element('p', {}, 'or drop files here.'), results);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    place.classList.remove('over');
    take(event.dataTransfer.files);
  });
  return place;
}

function ask(event, reference, reload) {
  const reason = element('textarea', {id: 'case-file-reason', rows: '4', required: true, maxlength: '2000'});
  const flag = element('select', {id: 'case-file-flag'},
    ...RED_FLAGS.map((code) => element('option', {value: code}, words(code))));
  const refused = element('p', {class: 'refused', role: 'alert'});
  const dialog = element('dialog', {'aria-label': event.title});
  const form = element('form', {method: 'dialog'},
    element('h3', {}, event.title),
    element('p', {}, event.about),
    event.flag ? element('label', {for: 'case-file-flag'}, 'What was seen') : null,
    event.flag ? flag : null,
    element('label', {for: 'case-file-reason'}, 'In words'), reason, refused,
    element('div', {class: 'buttons'},
      element('button', {type: 'button', onclick: () => dialog.close()}, 'Cancel'),
      element('button', {type: 'submit'}, event.label)));
  form.addEventListener('submit', async (submitted) => {
    submitted.preventDefault();
    const body = {[event.field ?? 'reason']: reason.value, ...(event.flag ? {flag: flag.value} : {})};
    const response = await fetch(`${root()}/api/cases/${encodeURIComponent(reference)}/${event.path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      body: JSON.stringify(body),
    });
    if (response.ok) {
      dialog.close();
      reload();
    } else {
      refused.textContent = await sentenceOf(response);
    }
  });
  dialog.append(form);
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

async function show(place, reference) {
  const reload = () => show(place, reference);
  const kinds = await json(`${root()}/api/document-kinds`).catch(() => []);
  let sheet;
  try {
    sheet = await json(`${root()}/api/cases/${encodeURIComponent(reference)}`);
  } catch (problem) {
    place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message));
    return;
  }
  const actions = element('div', {class: 'actions'}, ...EVENTS.map((event) => element('button', {
    type: 'button',
    class: event.grave ? 'grave' : null,
    onclick: () => {
      const dialog = ask(event, reference, reload);
      place.append(dialog);
      dialog.showModal();
    },
  }, event.label)));
  place.replaceChildren(
    element('h3', {}, `Case ${sheet.reference}`),
    element('p', {class: sheet.urgency === 'ROUTINE' ? 'status' : 'status urgent'},
      `${words(sheet.status)}, ${words(sheet.urgency).toLowerCase()}`
        + (sheet.coordinator ? `, coordinator: ${sheet.coordinator}` : '')),
    actions,
    kinds.length ? uploads(reference, kinds, reload) : '',
    ...sheet.sections.map(section));
}

// Tasklist keeps its own login page, which has no passwords to check here: ours is asked for instead.
window.addEventListener('hashchange', () => {
  if (window.location.hash.startsWith('#/login')) window.location.assign(`${root()}/login?out`);
});

export default {
  id: 'second-opinion.case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Case file'},
  render(node, {taskId}) {
    const style = element('link', {rel: 'stylesheet', href: new URL('./case-file.css', import.meta.url).href});
    const place = element('div', {class: 'case-file'}, element('p', {}, 'Reading the case file …'));
    node.replaceChildren(style, place);
    referenceOf(taskId)
      .then((reference) => show(place, reference))
      .catch((problem) => place.replaceChildren(element('p', {class: 'refused', role: 'alert'}, problem.message)));
  },
  unmount() {},
};
