import type { Field } from '../field.ts';
import type { Text } from '../vocabulary.ts';
import {
  initialBlockedHosts,
  initialChecklist,
  initialHelpDesk,
  initialPackages,
  initialThresholds,
  type ReferenceEntry,
} from './reference-initial.ts';
import {
  amountField,
  contactFields,
  hostField,
  nameField,
  phaseField,
  placeField,
  words,
} from './reference-words.ts';

/** Reference data: what the documents name and leave open; MAMPU keeps it (REQ-GEN-05). Plain data. */

export const referenceNames = [
  'disable-reasons',
  'packages',
  'blocked-hosts',
  'thresholds',
  'rooms',
  'migration-checklist',
  'help-desk',
] as const;
export type ReferenceName = (typeof referenceNames)[number];

export interface ReferenceList {
  readonly title: Text;
  readonly lead: Text;
  /** Entries can be added and taken away; otherwise there are always those that it begins with. */
  readonly open: boolean;
  /**
   * What is entered of an entry. `ms` and `en`, or `name`, are its words; `amount` its figure; `host` its value; all
   * others are its details.
   */
  readonly fields: readonly Field[];
  readonly initial: readonly ReferenceEntry[];
}

export const referenceLists: Readonly<Record<ReferenceName, ReferenceList>> = {
  'disable-reasons': {
    title: { ms: 'Sebab nyahaktif akaun', en: 'Reasons for disabling an account' },
    lead: {
      ms: 'Senarai Reason bagi nyahaktif akaun (S3 §4.9). Dokumen tidak menyatakan nilainya. “Lain-lain” sentiasa ada di hujung senarai.',
      en: 'The Reason list for disabling an account (S3 §4.9). The document gives no values. “Other” always stands at the end of the list.',
    },
    open: true,
    fields: words(120),
    initial: [],
  },
  packages: {
    title: { ms: 'Pakej akaun', en: 'Account packages' },
    lead: {
      ms: 'Keterangan Pakej A, B dan C (S3 §4.5). Dokumen tidak menyatakan kandungannya; pentadbir agensi melihat keterangan ini semasa memilih pakej.',
      en: 'Descriptions of packages A, B and C (S3 §4.5). The document does not say what is in them; agency administrators see these descriptions when they choose a package.',
    },
    open: false,
    fields: words(120, false),
    initial: initialPackages,
  },
  'blocked-hosts': {
    title: { ms: 'Storan luar yang disekat', en: 'Blocked external storage' },
    lead: {
      ms: 'E-mel yang mengandungi pautan kepada hos ini tidak dibenarkan (Garis Panduan perenggan 10(viii)). Dokumen menyatakan dropbox, google drive dan sky drive sebagai contoh.',
      en: 'Mail that holds a link to one of these hosts is refused (guideline, paragraph 10(viii)). The document names dropbox, google drive and sky drive as examples.',
    },
    open: true,
    fields: [hostField, nameField],
    initial: initialBlockedHosts,
  },
  thresholds: {
    title: { ms: 'Ambang pemantauan', en: 'Thresholds of monitoring' },
    lead: {
      ms: 'Dokumen tidak menyatakan tahap penggunaan yang dikehendaki: tanpa nilai, tiada tahap dinilai.',
      en: 'The document does not say what level of use is wanted: without a figure nothing is judged.',
    },
    open: false,
    fields: [amountField(1, 365)],
    initial: initialThresholds,
  },
  rooms: {
    title: { ms: 'Bilik telepresence', en: 'Telepresence rooms' },
    lead: {
      ms: 'Lokasi yang boleh ditempah bagi persidangan dalam talian (Garis Panduan perenggan 11 dan 12).',
      en: 'Locations that can be booked for an online conference (guideline, paragraphs 11 and 12).',
    },
    open: true,
    fields: [nameField, placeField],
    initial: [],
  },
  'migration-checklist': {
    title: { ms: 'Senarai semak migrasi', en: 'Migration checklist' },
    lead: {
      ms: 'Perkara yang disemak bagi setiap fasa. Asalnya hanya perkara dalam Garis Panduan perenggan 6 hingga 10; SOP Migrasi 1GovUC tiada dalam sistem. Migrasi yang telah bermula tidak berubah.',
      en: 'What is checked in each phase. At first only what paragraphs 6 to 10 of the guideline say; SOP Migrasi 1GovUC is not at hand. Migrations that have begun do not change.',
    },
    open: true,
    fields: [phaseField, ...words(300)],
    initial: initialChecklist,
  },
  'help-desk': {
    title: { ms: 'Direktori meja bantuan', en: 'Help desk directory' },
    lead: {
      ms: 'Alamat yang ditunjukkan kepada semua pegawai dan pengguna bersama dokumen.',
      en: 'Addresses that all officers and users see beside the documents.',
    },
    open: true,
    fields: [...words(120), ...contactFields],
    initial: initialHelpDesk,
  },
};
