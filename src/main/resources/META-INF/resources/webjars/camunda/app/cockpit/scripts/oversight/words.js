// Words, colours and patterns of what managers see; colours differ in lightness too, so that a grey print can be read.

/** In the order of the pathway; neighbours differ in lightness and in pattern. */
export const STAGES = {
  CallActivity_Intake: {name: 'Intake', fill: '#c4d6e8', ink: '#1d2b36', pattern: 'plain'},
  CallActivity_RecordCollection: {name: 'Record collection', fill: '#2f6596', ink: '#ffffff', pattern: 'upright'},
  CallActivity_CasePreparation: {name: 'Case preparation', fill: '#f3dca6', ink: '#1d2b36', pattern: 'dots'},
  CallActivity_SpecialistMatching: {name: 'Specialist matching', fill: '#7d5f22', ink: '#ffffff', pattern: 'level'},
  CallActivity_ExpertReview: {name: 'Expert review', fill: '#8fd0bf', ink: '#1d2b36', pattern: 'plain'},
  CallActivity_TumourBoard: {name: 'Tumour board', fill: '#1b6b5d', ink: '#ffffff', pattern: 'grid'},
  CallActivity_InPersonVisit: {name: 'In-person visit', fill: '#5d4391', ink: '#ffffff', pattern: 'dots'},
  CallActivity_ReportDelivery: {name: 'Report delivery', fill: '#f0c3d8', ink: '#1d2b36', pattern: 'upright'},
  CallActivity_HomeTeamHandback: {name: 'Home-team handback', fill: '#99396f', ink: '#ffffff', pattern: 'crosses'},
  CallActivity_NextSteps: {name: 'Next steps', fill: '#cfc0ee', ink: '#1d2b36', pattern: 'level'},
  CallActivity_FollowUp: {name: 'Follow-up', fill: '#e6eaed', ink: '#1d2b36', pattern: 'dots'},
  CallActivity_UrgentCare: {name: 'Urgent care', fill: '#a3160f', ink: '#ffffff', pattern: 'upright'},
};

const OTHER_STAGE = {fill: '#9aa7b0', ink: '#1d2b36', pattern: 'plain'};

export const STATES = {
  ON_TIME: {name: 'On time', sign: '✓', colour: '#14603f'},
  AT_RISK: {name: 'At risk', sign: '!', colour: '#8a4b00'},
  LATE: {name: 'Late', sign: '✕', colour: '#9b1c1c'},
  UNPROMISED: {name: 'No promise yet', sign: '·', colour: '#51636f'},
  KEPT: {name: 'Promise kept', sign: '✓', colour: '#14603f'},
  BROKEN: {name: 'Promise broken', sign: '✕', colour: '#9b1c1c'},
  PAUSED: {name: 'Paused', sign: '⏸', colour: '#51636f'},
  URGENT: {name: 'Urgent', sign: '▲', colour: '#9b1c1c'},
  INCIDENT: {name: 'With an incident', sign: '⚠', colour: '#9b1c1c'},
};

export const PAUSES = {
  ON_HOLD: 'On hold',
  RECORDS_AWAITED: 'Records awaited',
  HOSPITAL_AWAITED: 'Hospital awaited',
  SPECIMEN_SEARCHED: 'Specimen being found',
  SPECIMEN_IN_TRANSIT: 'Specimen on its way',
  TRANSLATION_AWAITED: 'Translation awaited',
  TESTS_AWAITED: 'Further tests awaited',
  DECISION_AWAITED: 'Family decides',
  CENTRE_AWAITED: 'Centre awaited',
  OWN_DELAY: 'A delay of our own',
};

const OWNERS = {US: 'our house'};
const COUNTRIES = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'code'});
const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric'});
const TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export function stage(code, name) {
  return STAGES[code] ?? {...OTHER_STAGE, name: name ?? code?.replace('CallActivity_', '') ?? 'No stage'};
}

/** "NO_QUORUM" -> "No quorum". */
export function plain(code) {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text[0].toUpperCase() + text.slice(1);
}

export function owner(code) {
  return OWNERS[code] ?? code?.toLowerCase() ?? 'nobody';
}

/** A value of a facet, as it is read. */
export function valueOf(facet, value) {
  if (value == null) return 'Not known';
  switch (facet) {
    case 'stage':
      return stage(value).name;
    case 'state':
    case 'standing':
      return STATES[value]?.name ?? plain(value);
    case 'pauseReason':
      return PAUSES[value] ?? plain(value);
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? COUNTRIES.of(value) : value;
    case 'tumourGroup':
    case 'serviceType':
      return plain(value);
    default:
      return value;
  }
}

/** A day ("2026-11-25") or an instant; a day is the same day everywhere. */
export function day(value) {
  if (value == null) return '';
  return DAY.format(value.length === 10 ? new Date(`${value}T00:00`) : new Date(value));
}

export function time(value) {
  return value == null ? '' : TIME.format(new Date(value));
}

export function days(number) {
  if (number == null) return '';
  return `${number} working ${number === 1 ? 'day' : 'days'}`;
}

export function percent(share) {
  return share == null ? '–' : `${Math.round(share * 100)} %`;
}

export function count(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}
