import type { Field, FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** CLIENT-INSTALL (S4 G¶18(xi), S2 §4.1): whose device, which client, when. */

export const plannedOn: Field = {
  name: 'plannedOn',
  label: { ms: 'Tarikh pemasangan', en: 'Date of the installation' },
  kind: 'date',
  required: true,
  fromToday: true,
  withinYears: 1,
};

export const clientInstallForm: FormDefinition = {
  id: 'client-install',
  number: 'S4 G¶18(xi)',
  title: { ms: 'Pemasangan perisian klien', en: 'Client installation' },
  constants: {},
  constantNames: {},
  titleField: 'device',
  sections: [
    {
      id: 'installation',
      title: { ms: 'Pemasangan', en: 'Installation' },
      rows: plain([
        {
          name: 'user',
          label: { ms: 'Alamat e-mel pengguna', en: 'E-mail address of the user' },
          hint: { ms: 'Akaun aktif dalam agensi anda', en: 'An active account of your agency' },
          kind: 'email',
          required: true,
          personal: true,
          contacts: [{ role: 'USER', part: 'email' }],
        },
        {
          name: 'cause',
          label: { ms: 'Sebab pemasangan', en: 'Why it is installed' },
          kind: 'choice',
          required: true,
          choices: [
            { value: 'NEW_USER', label: { ms: 'Pengguna baharu', en: 'New user' } },
            { value: 'NEW_DEVICE', label: { ms: 'Peranti baharu', en: 'New device' } },
            { value: 'ARCHIVING', label: { ms: 'Pengarkiban e-mel', en: 'E-mail archiving' } },
          ],
        },
        {
          name: 'client',
          label: { ms: 'Jenis perisian klien', en: 'Type of client' },
          kind: 'choice',
          required: true,
          choices: [
            { value: 'DESKTOP', label: { ms: 'Desktop client', en: 'Desktop client' } },
            { value: 'MOBILE', label: { ms: 'Mobile client', en: 'Mobile client' } },
          ],
        },
        {
          name: 'device',
          label: { ms: 'Peranti', en: 'Device' },
          hint: {
            ms: 'Contohnya komputer riba di Aras 3, atau telefon pintar pejabat',
            en: 'For example the laptop on level 3, or the office smartphone',
          },
          kind: 'text',
          required: true,
          maxLength: 150,
        },
        plannedOn,
        {
          name: 'technician',
          label: { ms: 'Juruteknik yang memasang', en: 'Technician who installs it' },
          hint: {
            ms: 'Biarkan kosong jika pengguna memasangnya sendiri',
            en: 'Leave empty when the user installs it himself',
          },
          kind: 'text',
          personal: true,
        },
        {
          name: 'note',
          label: { ms: 'Panduan atau nota', en: 'Guidance or note' },
          kind: 'multiline',
          maxLength: 1000,
        },
      ]),
    },
  ],
  rules: [],
  directoryRules: [{ rule: 'own-account', field: 'user', source: 'S4 G¶18(xi)' }],
};
