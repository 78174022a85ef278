import { catalogue, isProcedureId } from '../../schemas/catalogue.ts';
import type { PresentFigures, SpanFigures } from '../../schemas/directory/figures.ts';
import {
  accountStateNames,
  accountStates,
  relayStateNames,
  relayStates,
  serviceCodes,
} from '../../schemas/directory-words.ts';
import { gradeChoices, packageChoices } from '../../schemas/policies/accounts.ts';
import { services } from '../../schemas/policies/services.ts';
import { endStatuses, statusNames, type Text } from '../../schemas/vocabulary.ts';
import { sizeText } from '../domain/quota.ts';
import { figureTexts as texts } from './texts/figures.ts';
import type { Translate } from './translate.ts';

/** Figures in words: a name and a value each, as tables and files show them. */
export interface FigureRow {
  readonly name: string;
  /** For people. */
  readonly value: string;
  readonly number: number;
}

/** How it is: what has one number each. */
export function presentRows(t: Translate, present: PresentFigures): FigureRow[] {
  const count = (text: Text, number: number): FigureRow => counted(t(text), number);
  const size = (text: Text, number: number): FigureRow => ({
    name: t(text),
    value: sizeText(number),
    number,
  });
  return [
    ...accountStates.map((state) =>
      counted(t(texts.accounts, { state: t(accountStateNames[state]) }), present.accounts[state] ?? 0),
    ),
    size(texts.storage, present.storageMb),
    size(texts.used, present.usedMb),
    count(texts.measured, present.measured),
    count(texts.nearlyFull, present.nearlyFull),
    count(texts.inactive, present.inactive),
    count(texts.belowMinimum, present.belowMinimum),
    count(texts.lists, present.lists),
    count(texts.contacts, present.contacts),
    ...relayStates.map((state) =>
      counted(t(texts.relays, { state: t(relayStateNames[state]) }), present.relays[state] ?? 0),
    ),
    count(texts.open, sum(present.open)),
  ];
}

/** What happened. */
export function spanRows(t: Translate, span: SpanFigures): FigureRow[] {
  const count = (text: Text, number: number): FigureRow => counted(t(text), number);
  return [
    count(texts.created, sum(span.created)),
    ...endStatuses
      .filter((status) => (span.ended[status] ?? 0) > 0)
      .map((status) => counted(t(texts.ended, { status: t(statusNames[status]) }), span.ended[status] ?? 0)),
    count(texts.provisioned, span.provisioned),
    count(texts.deleted, span.deleted),
    count(texts.restored, span.restored),
    count(texts.bookings, span.bookings),
  ];
}

export function packageRows(t: Translate, { packages }: PresentFigures): FigureRow[] {
  return [
    ...packageChoices.map(({ value, label }) => counted(t(label), packages[value] ?? 0)),
    ...noneRow(t, packages),
  ];
}

/** Only grades that somebody has. */
export function gradeRows(t: Translate, { grades }: PresentFigures): FigureRow[] {
  return [
    ...gradeChoices
      .filter(({ value }) => (grades[value] ?? 0) > 0)
      .map(({ value, label }) => counted(t(label), grades[value] ?? 0)),
    ...noneRow(t, grades),
  ];
}

export function serviceRows(t: Translate, { services: having }: PresentFigures): FigureRow[] {
  return serviceCodes.map((code) => counted(t(services[code].name), having[code] ?? 0));
}

/** The most frequent first. */
export function procedureRows(t: Translate, created: SpanFigures['created']): FigureRow[] {
  return Object.entries(created)
    .flatMap(([id, number]) => (isProcedureId(id) ? [counted(t(catalogue[id].title), number)] : []))
    .toSorted((one, other) => other.number - one.number);
}

export function numberText(value: number): string {
  return value.toLocaleString('en-MY');
}

export function sum(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((total, each) => total + each, 0);
}

function counted(name: string, number: number): FigureRow {
  return { name, value: numberText(number), number };
}

function noneRow(t: Translate, numbers: Readonly<Record<string, number>>): FigureRow[] {
  const { NONE: without = 0 } = numbers;
  return without === 0 ? [] : [counted(t(texts.none), without)];
}
