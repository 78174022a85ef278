import type { Text } from '../../../schemas/vocabulary.ts';
import type { PolicyRefusal } from '../../domain/mail-policy.ts';

/** Why a message is refused, in words that its sender can act on. */
export function refusalText({ code, offer, host = '' }: PolicyRefusal): Text {
  switch (code) {
    case 'attachments-too-large':
      return offer === 'BMT'
        ? {
            ms: 'Jumlah lampiran melebihi 10 MB. Hantar melalui BMT anda.',
            en: 'The attachments are larger than 10 MB together. Send them by your BMT.',
          }
        : {
            ms: 'Jumlah lampiran melebihi 10 MB. Kecilkan lampiran, atau mohon perkhidmatan BMT.',
            en: 'The attachments are larger than 10 MB together. Make them smaller, or apply for BMT.',
          };
    case 'too-large-for-bmt':
      return {
        ms: 'Jumlah lampiran melebihi 2 GB, had BMT. Bahagikan kepada beberapa mesej.',
        en: 'The attachments are larger than 2 GB, the limit of BMT. Divide them over several messages.',
      };
    case 'external-storage':
      return {
        ms: `Pautan kepada storan luar tidak dibenarkan (${host}). Buang pautan itu.`,
        en: `Links to external storage are not allowed (${host}). Remove the link.`,
      };
  }
}

/** The same in short, for lists of refusals. */
export const refusalNames: Readonly<Record<PolicyRefusal['code'], Text>> = {
  'attachments-too-large': { ms: 'Lampiran melebihi 10 MB', en: 'Attachments above 10 MB' },
  'too-large-for-bmt': { ms: 'Lampiran melebihi 2 GB', en: 'Attachments above 2 GB' },
  'external-storage': { ms: 'Pautan kepada storan luar', en: 'Link to external storage' },
};
