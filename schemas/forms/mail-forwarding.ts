import type { Field, FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

export const forwardTo: Field = {
  name: 'forwardTo',
  label: { ms: 'Majukan kepada', en: 'Forward to' },
  hint: {
    ms: 'Alamat e-mel 1GovUC pengguna dalam agensi anda.',
    en: 'The 1GovUC e-mail address of a user in your agency.',
  },
  kind: 'email',
  personal: true,
  requiredWhen: { field: 'forwarding', is: 'ON' },
};

/** Automatic forwarding of the own mail (S4 G¶10(vii), BR-46): no form of the documents asks for it. */
export const mailForwardingForm: FormDefinition = {
  id: 'mail-forwarding',
  number: 'S4 G¶10(vii)',
  title: { ms: 'Pemajuan Automatik E-mel', en: 'Automatic forwarding of e-mail' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'forwarding',
      title: { ms: 'Pemajuan automatik', en: 'Automatic forwarding' },
      rows: plain([
        {
          name: 'forwarding',
          label: { ms: 'Pemajuan', en: 'Forwarding' },
          kind: 'choice',
          required: true,
          choices: [
            {
              value: 'ON',
              label: {
                ms: 'Majukan e-mel saya kepada pengguna lain dalam agensi',
                en: 'Forward my mail to another user in the agency',
              },
            },
            { value: 'OFF', label: { ms: 'Tanpa pemajuan', en: 'No forwarding' } },
          ],
        },
        forwardTo,
      ]),
    },
  ],
  rules: [],
  directoryRules: [{ rule: 'can-forward', field: 'forwardTo', source: 'S4 G¶10(vii)' }],
};
