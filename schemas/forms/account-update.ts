import type { Field, FormDefinition } from '../field.ts';
import {
  address,
  allocationRules,
  loginId,
  packageField,
  privateEmail,
  serviceType,
  storage,
  storageReason,
  superiorEmail,
} from './account-allocation.ts';
import { fields3a, fullName, language, numbered, plain } from './account-fields.ts';

/**
 * 4.7: general information is the data of Jadual 3A/3B, the display name and the service type (AMB-50). Identity data
 * is changed in place, with a reason (D-04).
 */

const displayName: Field = {
  name: 'displayName',
  label: { ms: 'Nama paparan (Display Name)', en: 'Display name' },
  kind: 'text',
  required: true,
  maxLength: 120,
  personal: true,
};
const identityNumber: Field = {
  name: 'identityNumber',
  label: { ms: 'No. kad pengenalan atau pasport', en: 'Identity card or passport number' },
  hint: { ms: 'Biarkan kosong untuk mengekalkannya', en: 'Leave empty to keep it' },
  kind: 'identity',
  personal: true,
};
const identityReason: Field = {
  name: 'identityReason',
  label: { ms: 'Sebab pindaan maklumat identiti', en: 'Reason for a change of identity data' },
  hint: {
    ms: 'Wajib jika nombor pengenalan, alamat e-mel utama atau ID log masuk dipinda',
    en: 'Needed when the identity number, the primary address or the login ID changes',
  },
  kind: 'multiline',
  maxLength: 1000,
};

export const accountUpdateForm: FormDefinition = {
  id: 'account-update',
  number: 'S3 §4.7',
  title: { ms: 'Kemaskini Maklumat Umum Akaun', en: 'General information of the account' },
  constants: {},
  constantNames: {},
  titleField: 'displayName',
  sections: [
    {
      id: 'general',
      title: { ms: 'Maklumat umum', en: 'General information' },
      rows: [...plain([displayName]), ...numbered([fullName, ...fields3a])],
    },
    {
      id: 'contact',
      title: { ms: 'Hubungan dan bahasa', en: 'Contact and language' },
      rows: plain([language, privateEmail, superiorEmail]),
    },
    {
      id: 'service',
      title: { ms: 'Pakej dan storan', en: 'Package and storage' },
      rows: plain([serviceType, packageField, storage, storageReason]),
    },
    {
      id: 'identity',
      title: { ms: 'Maklumat identiti', en: 'Identity data' },
      rows: plain([identityNumber, address, loginId, identityReason]),
    },
  ],
  rules: [
    ...allocationRules,
    {
      rule: 'reason-for-change',
      fields: ['identityNumber', 'address', 'loginId', 'identityReason'],
      source: 'AMB-50',
    },
  ],
  directoryRules: [{ rule: 'one-account', field: 'identityNumber', source: 'AMB-104' }],
};
