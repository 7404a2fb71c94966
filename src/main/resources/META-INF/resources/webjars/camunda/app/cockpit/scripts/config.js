// Read by Cockpit at its start: our plugins beside its own settings.
export default {
  app: {name: 'Cockpit', vendor: 'Second Opinion'},
  customScripts: ['timelines', 'case-timeline', 'durations', 'dashboard', 'outcomes', 'calendars'].map((name) => `scripts/${name}.js`),
};
