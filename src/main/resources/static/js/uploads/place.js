// Where files are chosen or dropped and seen on their way; for staff, reviewers, families and hospitals alike.

import {element} from '../elements.js';
import {dropped, folders} from './folder.js';
import {Cancelled, Refused, Sending, forget, unfinished} from './sending.js';

const ENGLISH = {
  title: 'Add documents',
  kind: 'Kind',
  chooseKind: 'Choose the kind first',
  noKind: 'Please choose the kind of document first.',
  files: 'Files to upload',
  folder: 'A folder of images, sent as one study',
  drop: 'or drop files or a folder here.',
  replaces: 'New version of',
  replacesNone: 'no document: it is a new one',
  sending: '{0} % sent',
  looking: 'is being looked at',
  stored: 'stored',
  wasHere: 'was here already',
  broken: 'The connection broke. It goes on by itself.',
  stopped: 'The connection broke. Choose the same file again to go on.',
  cancel: 'Cancel',
  cancelled: 'cancelled',
  half: '{0} % is here. Choose the same file again to go on.',
  refused: {},
};

function filled(text, ...places) {
  return places.reduce((done, place, index) => done.replace(`{${index}}`, place), text);
}

class Line {
  constructor(name, words) {
    this.words = words;
    this.name = name;
    this.bar = element('progress', {max: '1', value: '0', 'aria-label': name});
    this.state = element('span', {});
    this.button = element('button', {type: 'button', class: 'second', 'aria-label': `${words.cancel}: ${name}`}, words.cancel);
    this.node = element('li', {}, element('span', {class: 'file'}, name), ': ', this.bar, ' ', this.state, ' ', this.button);
  }

  told({share, isBroken}) {
    this.bar.value = share;
    this.state.textContent = isBroken ? this.words.broken
      : share === 1 ? this.words.looking : filled(this.words.sending, Math.floor(share * 100));
  }

  end(sentence, isRefused) {
    this.bar.remove();
    this.button.remove();
    this.state.textContent = sentence;
    this.node.classList.toggle('refused', isRefused);
    if (isRefused) this.node.setAttribute('role', 'alert');
  }
}

/**
 * @param kinds what may be sent, each with its code and label; `chosen` is the code of the one that is asked for
 * @param documents those that a new version may replace
 * @param heading of the level that follows on the page's own
 * @param stored is called when files have become documents, and told whether all have
 */
export function uploadPlace({door, headers, kinds, chosen, documents = [], words: given, heading = 'h4', stored}) {
  const words = {...ENGLISH, ...given};
  const id = `upload-${Math.random().toString(36).slice(2)}`;
  const kind = element('select', {id: `${id}-kind`}, element('option', {value: ''}, words.chooseKind),
    ...kinds.map(({code, label}) => element('option', {value: code, selected: code === chosen}, label)));
  const replaces = element('select', {id: `${id}-replaces`}, element('option', {value: ''}, words.replacesNone),
    ...documents.map((known) => element('option', {value: known.id}, known.fileName)));
  const picker = element('input', {type: 'file', multiple: true, id: `${id}-files`});
  const folderPicker = element('input', {type: 'file', webkitdirectory: true, id: `${id}-folder`});
  const lines = element('ul', {class: 'uploads', 'aria-live': 'polite'});

  async function take(sources) {
    if (!kind.value) {
      lines.prepend(element('li', {class: 'refused', role: 'alert'}, words.noKind));
      kind.focus();
      return;
    }
    lines.replaceChildren();
    let accepted = 0;
    for (const source of sources) accepted += await send(source) ? 1 : 0;
    picker.value = '';
    folderPicker.value = '';
    if (accepted) stored?.(accepted === sources.length);
  }

  async function send(source) {
    const line = new Line(source.name, words);
    lines.append(line.node);
    const sending = new Sending(source, {door, headers, metadata: {kind: kind.value, replaces: replaces.value}});
    line.button.addEventListener('click', () => sending.cancel());
    try {
      const {wasHere} = await sending.run((news) => line.told(news));
      line.end(wasHere ? words.wasHere : words.stored, false);
      return true;
    } catch (failed) {
      if (failed instanceof Cancelled) line.end(words.cancelled, false);
      else if (failed instanceof Refused) line.end(words.refused[failed.code] ?? failed.message, true);
      else line.end(words.stopped, true);
      return false;
    }
  }

  picker.addEventListener('change', () => take([...picker.files]));
  folderPicker.addEventListener('change', async () =>
    take(await folders([...folderPicker.files].map((file) => ({path: file.webkitRelativePath, file})))));

  const place = element('div', {class: 'drop'},
    element(heading, {}, words.title),
    element('div', {}, element('label', {for: kind.id}, words.kind), kind),
    documents.length ? element('div', {}, element('label', {for: replaces.id}, words.replaces), replaces) : null,
    element('div', {}, element('label', {for: picker.id}, words.files), picker),
    element('div', {}, element('label', {for: folderPicker.id}, words.folder), folderPicker),
    element('p', {}, words.drop), lines);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', async (event) => {
    event.preventDefault();
    event.stopPropagation();
    place.classList.remove('over');
    take(await dropped(event.dataTransfer));
  });
  showUnfinished(door, headers, words, lines);
  return place;
}

async function showUnfinished(door, headers, words, lines) {
  for (const half of await unfinished(door, headers).catch(() => [])) {
    const line = new Line(half.fileName, words);
    line.bar.value = half.receivedBytes / half.sizeBytes;
    line.state.textContent = filled(words.half, Math.floor(100 * half.receivedBytes / half.sizeBytes));
    line.button.addEventListener('click', async () => {
      await forget(`${door}/${half.id}`, headers);
      line.end(words.cancelled, false);
    });
    lines.append(line.node);
  }
}
