import type { FormDefinition } from '../field.ts';
import { serviceFlag } from '../policies/services.ts';
import { serviceCodes } from '../directory-words.ts';
import { valueAddedFields } from './account-allocation.ts';
import { plain } from './account-fields.ts';
import { channel, justification, receivedOn, referenceNo } from './service-fields.ts';

const flags = serviceCodes.map(serviceFlag);

/** Several services in one submission: each of them becomes a request of its own (D-15). */
export const serviceRequestForm: FormDefinition = {
  id: 'service-request',
  number: 'S4 G¶18(ix)',
  title: { ms: 'Permohonan beberapa perkhidmatan nilai tambah', en: 'Application for value-added services' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'services',
      title: { ms: 'Perkhidmatan', en: 'Services' },
      rows: plain([...valueAddedFields]),
    },
    {
      id: 'application',
      title: { ms: 'Permohonan', en: 'Application' },
      rows: plain([channel, referenceNo, receivedOn, justification]),
    },
  ],
  rules: [{ rule: 'at-least-one', fields: flags, source: 'S3 §4.5 T9' }],
  directoryRules: flags.map((field) => ({ rule: 'service-free', field, source: 'S4 G¶18(ix)' })),
};
