import { caseNotice, viewRequest } from '../case-notice.ts';

/** A phase of a migration waits for the agency's administrator, or the agency is live (AGENCY-MIGRATION). */
export const migration = caseNotice('migration', ({ ends }) =>
  ends === 'COMPLETED'
    ? {
        wanted: { ms: 'Migrasi agensi selesai', en: 'The agency has migrated' },
        ask: {
          ms: 'Tiada tindakan diperlukan: ketiga-tiga fasa migrasi telah selesai dan agensi menggunakan 1GovUC.',
          en: 'You need to do nothing: the three phases are done, and the agency uses 1GovUC.',
        },
        button: viewRequest,
      }
    : {
        wanted: { ms: 'Fasa migrasi bermula', en: 'A migration phase begins' },
        ask: {
          ms: 'Lengkapkan fasa ini dalam pelan migrasi agensi, kemudian sahkan bahawa fasa ini selesai.',
          en: 'Complete this phase in the migration plan of your agency, then confirm that it is done.',
        },
        explain: [
          {
            ms: 'Setiap perkara dalam senarai semak ditandakan dengan bukti. Fasa tidak boleh dilangkau.',
            en: 'Each item of the checklist is ticked with its evidence. No phase can be skipped.',
          },
        ],
        button: { ms: 'Buka tugasan', en: 'Open the task' },
      },
);
