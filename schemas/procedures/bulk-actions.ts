import type { BulkAction } from '../cases/bulk-row.ts';
import type { ProcedureId } from '../catalogue.ts';
import type { CaseNoticeId } from '../notice-ids.ts';
import type { Role, Text } from '../vocabulary.ts';

/** What is done with the rows of a file: all that tells one action from another, and is data. */

/** The procedure of the file as such. */
export const bulkProcedure = 'IPMS-BULK' satisfies ProcedureId;

export interface BulkActionEntry {
  readonly title: Text;
  /** The procedure that a row would be alone: its form, its states and its directory rules are the row's. */
  readonly procedure: ProcedureId;
  /**
   * `registration`: with the allocation, and with what an access code brings otherwise; the form is that of the row's
   * category. `changes`: an empty cell leaves the account as it is. `form`: the form, and the account it is about.
   */
  readonly fills: 'registration' | 'changes' | 'form';
  /** What is done to the account. Absent where each row becomes a case of its own, which waits for its day. */
  readonly change?: 'create' | 'update' | 'disable';
  /** Whom a row tells; a case of its own tells by itself. */
  readonly notices: readonly BulkRowNotice[];
}

export interface BulkRowNotice {
  readonly notice: CaseNoticeId;
  /** The step that the notice belongs to when an account is done alone. */
  readonly step: string;
  readonly to: Role;
  /** The mail carries a one-time link to the first sign-in. */
  readonly firstSignIn?: boolean;
}

export const bulkActionTable: Readonly<Record<BulkAction, BulkActionEntry>> = {
  REGISTER: {
    title: { ms: 'Daftar akaun baharu', en: 'Register new accounts' },
    procedure: 'IPMS-4.3',
    fills: 'registration',
    change: 'create',
    notices: [
      { notice: 'N-41', step: 'IPMS-4.6.S2', to: 'USER', firstSignIn: true },
      { notice: 'N-14', step: 'IPMS-4.6.S2', to: 'SUPERVISOR' },
    ],
  },
  UPDATE: {
    title: { ms: 'Kemas kini akaun', en: 'Change accounts' },
    procedure: 'IPMS-4.7',
    fills: 'changes',
    change: 'update',
    notices: [],
  },
  DISABLE: {
    title: { ms: 'Nyahaktifkan akaun', en: 'Disable accounts' },
    procedure: 'IPMS-4.9',
    fills: 'form',
    change: 'disable',
    notices: [{ notice: 'N-16', step: 'IPMS-4.9.S9', to: 'DL_HANDLER' }],
  },
  TERMINATE: {
    title: { ms: 'Tamatkan akaun', en: 'Terminate accounts' },
    procedure: 'IPMS-4.11',
    fills: 'form',
    notices: [],
  },
};
