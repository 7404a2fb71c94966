// A file need not be opened and copied by hand: its rows come into the field beside it.

const file = document.getElementById('file');

file.hidden = false;
file.addEventListener('change', async () => {
  document.getElementById('rows').value = await file.files[0].text();
});
