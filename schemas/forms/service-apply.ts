import type { Field, FormDefinition } from '../field.ts';
import type { Text } from '../vocabulary.ts';
import { plain } from './account-fields.ts';
import {
  applicant,
  applyRules,
  channel,
  endReason,
  justification,
  receivedOn,
  referenceNo,
  service,
} from './service-fields.ts';

/** A service is asked for, or asked to end: BMT (S1 §4), archiving (S2 §4), the other four (S4 G¶18(ix)). */

interface Made {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly fields: readonly Field[];
}

function form({ id, number, title, fields }: Made): FormDefinition {
  return {
    ...{ id, number, title, constants: {}, constantNames: {}, titleField: '', rules: [] },
    sections: [{ id: 'service', title, rows: plain([...fields]) }],
  };
}

const asked = [channel, referenceNo, receivedOn];

export const bmtApplyForm: FormDefinition = {
  ...form({
    id: 'bmt-apply',
    number: 'S1 §4.1',
    title: { ms: 'Permohonan perkhidmatan BMT', en: 'Application for BMT' },
    fields: [applicant, ...asked, justification],
  }),
  directoryRules: applyRules,
};
export const archiveApplyForm: FormDefinition = {
  ...form({
    id: 'archive-apply',
    number: 'S2 §4.1',
    title: { ms: 'Permohonan perkhidmatan pengarkiban e-mel', en: 'Application for e-mail archiving' },
    fields: [applicant, ...asked, justification],
  }),
  directoryRules: applyRules,
};
export const valueAddedForm: FormDefinition = {
  ...form({
    id: 'value-added',
    number: 'S4 G¶18(ix)',
    title: { ms: 'Permohonan perkhidmatan nilai tambah', en: 'Application for a value-added service' },
    fields: [service, applicant, ...asked, justification],
  }),
  directoryRules: applyRules,
};
export const bmtTerminateForm = form({
  id: 'bmt-terminate',
  number: 'S1 §4.2',
  title: { ms: 'Penamatan perkhidmatan BMT', en: 'End of BMT' },
  fields: [applicant, ...asked, endReason],
});
export const archiveTerminateForm = form({
  id: 'archive-terminate',
  number: 'S2 §4.2',
  title: { ms: 'Penamatan perkhidmatan pengarkiban e-mel', en: 'End of e-mail archiving' },
  fields: [applicant, ...asked, endReason],
});
