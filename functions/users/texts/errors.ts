import type { Text } from '../../../schemas/vocabulary.ts';
import { fieldErrorTexts } from '../../web/texts/field-errors.ts';

/** What to do, by error code of a password. Each unmet rule is said (S3 §4.8 T3). */
export const userErrorTexts: Readonly<Record<string, Text>> = {
  ...fieldErrorTexts,
  'password-wrong': {
    ms: 'Kata laluan semasa tidak sepadan. Masukkan semula.',
    en: 'The present password does not match. Enter it again.',
  },
  'password-same': {
    ms: 'Pilih kata laluan yang lain daripada kata laluan semasa.',
    en: 'Choose a password that differs from the present one.',
  },
  'password-refused': {
    ms: 'Sistem log masuk tidak menerima kata laluan ini. Pilih yang lain.',
    en: 'The sign-in system does not take this password. Choose another.',
  },
};
