// Turns the plain form of a page into the place that goes on after a broken connection; the form gives door and words.

import {uploadPlace} from './place.js';

for (const form of document.querySelectorAll('form[data-door]')) {
  const {door, words, header, token} = form.dataset;
  const kinds = [...form.querySelectorAll('select[name=kind] option')].filter(({value}) => value);
  form.replaceWith(uploadPlace({
    door,
    headers: header ? {[header]: token} : {},
    kinds: kinds.map(({value, textContent}) => ({code: value, label: textContent})),
    chosen: form.querySelector('select[name=kind]').value,
    heading: 'h3',
    words: words ? JSON.parse(words) : {},
    stored: (areAll) => {
      if (areAll) window.location.reload();
    },
  }));
}
