import type { Outcome, Procedure } from '../catalogue.ts';
import type { ServiceCode } from '../directory-words.ts';
import type { CaseNoticeId } from '../notice-ids.ts';
import type { Text } from '../vocabulary.ts';
import { serviceSubject, statusNotices, steps } from './service-notices.ts';
import { approveEnd, configure, informUser } from './service-steps.ts';

const places = { configure: '3', inform: '4' };

/** The end of a value-added service: S1 §4.2 and S2 §4.2, which say the same of both in four steps. */
export function serviceEnd(
  of: Pick<Procedure, 'id' | 'prefix' | 'source' | 'title' | 'aliases' | 'summary' | 'form'> & {
    readonly service: ServiceCode;
    /** Tells the status. */
    readonly notice: CaseNoticeId;
    /** What the steps call the service. */
    readonly called: Text;
    readonly done: Outcome['consequence'];
  },
): Procedure {
  const { service, notice, called, done, ...row } = of;
  return {
    ...row,
    startedBy: ['AGENCY_ADMIN', 'USER'],
    subject: serviceSubject(['ACTIVE'], [service]),
    machine: 'services/terminate',
    places: { StatusNotice: notice },
    steps: steps({
      received: [
        `Menerima permohonan penamatan ${called.ms} melalui e-mel, memo, surat atau borang (tertakluk kepada agensi)`,
        `Receive the request to end ${called.en} by e-mail, memo, letter or form (as the agency decides)`,
      ],
      approves: [`Meluluskan permohonan penamatan ${called.ms}`, `Approve the request to end ${called.en}`],
      tells: [
        'Memaklumkan status penamatan melalui e-mel, memo, surat atau borang',
        'Tell the status of the termination by e-mail, memo, letter or form',
      ],
    }),
    humanSteps: [
      approveEnd({ no: '2', ...places }),
      configure({ no: '3', inform: '4', notices: { approved: null }, done }),
      informUser('4', 'COMPLETED'),
    ],
    notices: statusNotices(notice, places),
  };
}
