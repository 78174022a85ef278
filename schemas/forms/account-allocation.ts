import type { Field, FormRule } from '../field.ts';
import {
  packageChoices,
  serviceTypeChoices,
  storageChoices,
  valueAddedServices,
} from '../policies/accounts.ts';

/** What an administrator allocates at 4.5 (spec D.6) and may change at 4.7. */

export const address: Field = {
  name: 'address',
  label: { ms: 'Alamat e-mel utama (Primary E-mail)', en: 'Primary e-mail address' },
  hint: {
    ms: 'Dalam domain agensi anda, contohnya nama@agensi.gov.my',
    en: 'In the domain of your agency, for example name@agency.gov.my',
  },
  kind: 'email',
  required: true,
  unique: 'address',
  personal: true,
};
export const loginId: Field = {
  name: 'loginId',
  label: { ms: 'ID Log Masuk (Login ID)', en: 'Login ID' },
  hint: {
    ms: 'Biasanya bahagian sebelum @ pada alamat e-mel',
    en: 'Usually the part of the address before the @',
  },
  kind: 'text',
  required: true,
  maxLength: 64,
  unique: 'login',
  personal: true,
};
export const packageField: Field = {
  name: 'package',
  label: { ms: 'Pakej', en: 'Package' },
  kind: 'choice',
  choices: packageChoices,
  choicesFrom: 'packages',
  required: true,
};
export const storage: Field = {
  name: 'storage',
  label: { ms: 'Storan peti mel', en: 'Mailbox storage' },
  hint: {
    ms: 'Minimum: 500 MB bagi Gred 40 ke bawah, 1 GB bagi Gred 41–47, 2 GB bagi Gred 48–53, 4 GB bagi Gred 54 ke atas (S4 G¶10(iii))',
    en: 'Minimum: 500 MB up to grade 40, 1 GB for grades 41–47, 2 GB for grades 48–53, 4 GB from grade 54 on (S4 G¶10(iii))',
  },
  kind: 'choice',
  choices: storageChoices,
  required: true,
};
export const storageReason: Field = {
  name: 'storageReason',
  label: { ms: 'Sebab storan di bawah minimum', en: 'Reason for less than the minimum' },
  hint: {
    ms: 'Isi hanya jika storan kurang daripada minimum gred; sebab ini direkodkan',
    en: 'Only when the storage is below the minimum of the grade; the reason is recorded',
  },
  kind: 'multiline',
  maxLength: 500,
};
export const serviceType: Field = {
  name: 'serviceType',
  label: { ms: 'Jenis perkhidmatan', en: 'Service type' },
  kind: 'choice',
  choices: serviceTypeChoices,
  required: true,
};

/** Zero or more of the six (AMB-45). Each waits for its own procedure (D-15). */
export const valueAddedFields: readonly Field[] = valueAddedServices.map(({ value, label }) => ({
  name: `vas${value}`,
  label,
  kind: 'flag',
}));

export const superiorEmail: Field = {
  name: 'superiorEmail',
  label: { ms: 'E-mel pegawai atasan', en: 'E-mail of the superior officer' },
  kind: 'email',
  personal: true,
};
export const privateEmail: Field = {
  name: 'privateEmail',
  label: { ms: 'E-mel persendirian pengguna', en: 'Private e-mail of the user' },
  kind: 'email',
  personal: true,
};

/** BR-71, AMB-39, BR-23 and BR-24 with D-07. */
export const allocationRules: readonly FormRule[] = [
  { rule: 'agency-domain', fields: ['address'], source: 'S4 G¶3(i)(c)' },
  { rule: 'login-id', fields: ['loginId'], source: 'AMB-39' },
  { rule: 'storage', fields: ['grade', 'storage', 'storageReason'], source: 'S4 G¶10(iii)' },
];
