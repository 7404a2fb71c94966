// A file of text need not be opened and copied by hand: what it says comes into the field beside it.

for (const file of document.querySelectorAll('input[type=file][data-into]')) {
  file.hidden = false;
  file.addEventListener('change', async () => {
    document.getElementById(file.dataset.into).value = await file.files[0].text();
  });
}
