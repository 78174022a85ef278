import type { Procedure } from '../catalogue.ts';
import { relayApply } from './relay-apply.ts';

/**
 * RELAY-CHANGE: "Perubahan Maklumat" of the form (S0 form §1), for which the document gives no flow. It runs the
 * application's flow with its test (AMB-16); the relay keeps its old settings until step 7 applies the new ones.
 */
export const relayChange: Procedure = {
  ...relayApply,
  id: 'RELAY-CHANGE',
  prefix: 'RLC',
  source: 'S0 §8 (Perubahan Maklumat), AMB-16',
  title: {
    ms: 'Perubahan Maklumat Perkhidmatan E-mel Relay',
    en: 'Change of information of the E-mail Relay service',
  },
  aliases: ['Perubahan Maklumat', 'Perubahan Notifikasi E-mel'],
  summary: {
    ms: 'Mengubah maklumat e-mel relay yang sedang aktif.',
    en: 'Change the information of an e-mail relay in service.',
  },
  form: 'relay-change',
  subject: { kind: 'relay', how: 'changes', states: ['ACTIVE'] },
};
