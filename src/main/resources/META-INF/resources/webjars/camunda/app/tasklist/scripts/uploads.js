// Documents for the case of a task: the place that families and hospitals have too, at the door for people with a login.

import {uploadPlace} from '../../../../js/uploads/place.js';
import {element, json, root} from './house.js';

/** The kind that the task is about is chosen already; `stored` is called when there are new documents. */
export function uploads(subject, kinds, stored) {
  const place = element('div');
  const draw = async () => place.replaceChildren(uploadPlace({
    door: `${root()}/api/cases/${subject.reference}/uploads`,
    kinds,
    chosen: kinds.find(({label}) => label === subject.about)?.code,
    documents: (await json(`/api/cases/${subject.reference}/documents`)).filter((document) => !document.replacedBy),
    stored,
  }));
  draw();
  return place;
}
