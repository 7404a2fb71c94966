// The board's time where the reader is; attendance is saved as it is ticked, and whoever opens the meeting is there.

for (const time of document.querySelectorAll('time.here')) {
  const when = new Date(time.dateTime);
  const words = new Intl.DateTimeFormat('en-GB', {weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit'}).format(when);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  time.textContent = `; where you are: ${words} (${zone})`;
  time.hidden = false;
}

const attendance = document.getElementById('attendance');
attendance?.addEventListener('change', () => attendance.requestSubmit());
// A tick on a page that is about to be replaced would be lost.
attendance?.addEventListener('submit', () => setTimeout(() => { attendance.inert = true; }));
window.addEventListener('pageshow', ({persisted}) => { if (attendance && persisted) attendance.inert = false; });
// Ticked while this script was still on its way.
if ([...attendance?.elements ?? []].some((box) => box.checked !== box.defaultChecked)) attendance.requestSubmit();

const join = document.getElementById('join');
join?.querySelector('a')?.addEventListener('click', () => join.querySelector('button')?.click());
