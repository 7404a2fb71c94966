// Passports of slides and blocks: what left, by which rule, who has it, and what must not be overlooked.

import {choice, dialog, send, text, value} from './dialogs.js';
import {element, json, root} from './house.js';

function input(id, label, type, required, preset) {
  return [
    element('label', {for: id}, label),
    element('input', {id, type, required, value: preset, maxlength: '200', min: type === 'number' ? '0' : null}),
  ];
}

function record(path, {parcel, next}, told) {
  const today = new Date().toISOString().slice(0, 10);
  return dialog('Record where it is', `${parcel.name}: what happened to it, and who has it now.`, [
    ...choice('specimen-step', 'What happened', next.map(({code, words}) => ({code, words}))),
    ...input('specimen-day', 'On', 'date', true, today),
    ...input('specimen-holder', 'Who has it now', 'text', true),
    ...input('specimen-pieces', `Pieces counted, of ${parcel.specimen.pieces}`, 'number', false),
    ...input('specimen-courier', 'Courier, when it is handed to one', 'text', false),
    ...input('specimen-tracking', 'Tracking number', 'text', false),
    ...text('specimen-note', 'Note', false),
  ], 'Record it', (form) => send(`${path}/${parcel.specimen.id}/custody`, {
    step: value(form, 'specimen-step'),
    happenedOn: value(form, 'specimen-day'),
    holder: value(form, 'specimen-holder'),
    pieces: value(form, 'specimen-pieces') === '' ? null : Number(value(form, 'specimen-pieces')),
    courier: value(form, 'specimen-courier'),
    trackingNumber: value(form, 'specimen-tracking'),
    note: value(form, 'specimen-note'),
  }), told);
}

const PERMISSIONS = {
  ALLOWED: 'allowed',
  DIGITAL_ONLY: 'only as digital images',
  ASK_COMPLIANCE: 'ask compliance',
};

function facts({specimen}, {material, tissueLeft}) {
  const rule = `${PERMISSIONS[specimen.permission]}. ${specimen.documentNeeded} `
    + `Papers take about ${specimen.leadDays} days. Source: ${specimen.ruleSource}; `
    + `version ${specimen.ruleVersion} of the rule, reviewed ${specimen.ruleReviewedOn}.`;
  const lines = [
    ['What', `${specimen.pieces} × ${material}${specimen.label ? `, ${specimen.label}` : ''}`],
    ['From', `${specimen.fromLaboratory} (${specimen.fromCountry})`],
    ['To', specimen.toLaboratory && `${specimen.toLaboratory}${specimen.toCountry ? ` (${specimen.toCountry})` : ''}`],
    ['Tissue', tissueLeft],
    ['Export', rule],
    ['Cleared by', specimen.clearedBy],
    ['Back by', specimen.returnBy],
  ].filter(([, words]) => words);
  return element('dl', {}, ...lines.map(([label, words]) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, words))));
}

function step({happenedOn, holder, courier, trackingNumber, pieces, note}, words) {
  const parcel = trackingNumber ? `, ${courier} ${trackingNumber}` : '';
  const counted = pieces == null ? '' : `, ${pieces} pieces`;
  return element('li', {}, element('time', {datetime: happenedOn}, happenedOn),
    ` ${words}: ${holder}${parcel}${counted}`, note ? element('p', {}, note) : null);
}

function passport(path, place, item, told) {
  const {parcel, steps, next} = item;
  const {specimen, way, notices} = parcel;
  return element('article', {class: 'parcel', 'aria-label': parcel.name},
    element('h4', {}, parcel.name),
    ...notices.map((notice) => element('p', {class: 'refused'}, notice)),
    facts(parcel, item),
    way.length ? element('ol', {}, ...way.map((custody, at) => step(custody, steps[at]))) : null,
    specimen.digitalAddress ? element('p', {}, element('a', {href: specimen.digitalAddress, target: '_blank', rel: 'noopener noreferrer'},
      'Open the whole-slide images')) : null,
    element('div', {class: 'actions'},
      next.length ? element('button', {
        type: 'button',
        onclick: () => {
          const opened = record(path, item, told);
          place.append(opened);
          opened.showModal();
        },
      }, 'Record where it is') : null,
      way.length ? element('a', {href: `${root()}${path}/${specimen.id}/passport.pdf`, target: '_blank', rel: 'noopener'}, 'Passport to print') : null));
}

/** The part of the Case file tab; empty while nothing is on its way. */
export async function specimens(reference, told) {
  const path = `/api/cases/${reference}/specimens`;
  const parcels = await json(path).catch(() => []);
  if (!parcels.length) return '';
  const place = element('section', {class: 'specimens'}, element('h3', {}, 'Specimens'));
  place.append(...parcels.map((item) => passport(path, place, item, told)));
  return place;
}
