// Read by Tasklist at its start: our plugins beside its own settings.
export default {
  app: {name: 'Tasklist', vendor: 'Second Opinion'},
  customScripts: ['scripts/cards.js', 'scripts/case-file.js', 'scripts/directory.js', 'scripts/boards.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'},
  },
};
