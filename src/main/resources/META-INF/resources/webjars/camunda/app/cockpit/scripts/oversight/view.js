// What is looked at, in the address bar: it can be sent to a colleague, and "back" leads back.

/** What only the page reads; everything else is asked of the server. */
const OF_THE_PAGE = ['span', 'begin', 'table'];

export function viewIn(hash) {
  return Object.fromEntries([...new URLSearchParams(hash.split('?')[1] ?? '')].filter(([, value]) => value !== ''));
}

export function question(view) {
  return new URLSearchParams(Object.entries(view).filter(([name]) => !OF_THE_PAGE.includes(name)));
}

export function address(path, view) {
  const asked = new URLSearchParams(Object.entries(view).filter(([, value]) => value != null && value !== '')).toString();
  return `#${path}${asked ? `?${asked}` : ''}`;
}

export function timelines(view) {
  return address('/timelines', view);
}
