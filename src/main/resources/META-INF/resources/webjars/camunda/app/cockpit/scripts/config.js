// Read by Cockpit at its start: our plugins beside its own settings.
export default {
  app: {name: 'Cockpit', vendor: 'Second Opinion'},
  customScripts: ['scripts/timelines.js', 'scripts/calendars.js'],
};
