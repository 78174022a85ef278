import type { Step } from '../catalogue.ts';
import { step } from './steps.ts';

/** Steps that the procedures of mailing lists share (S3 §4.13 to §4.19). */

/** Row 1 of §4.14 to §4.17: "kata laluan" there is a slip for "kata kunci" (AMB-65). */
export const findList: Step = step(
  'S1',
  'Menekan panel Groups dan membuat carian menggunakan kata kunci Display Name atau Primary Email',
  'Panel Groups; search by Display Name or Primary Email',
  'AGENCY_ADMIN',
  'submit',
);
/** Rows 1 and 2 of §4.18 and §4.19. */
export const findUserAndList: readonly Step[] = [
  step(
    'S1',
    'Menekan panel Mailbox dan membuat carian menggunakan Display Name, Primary Email, LoginID atau IC/Passport',
    'Panel Mailbox; search by Display Name, Primary Email, LoginID or IC/Passport',
    'AGENCY_ADMIN',
    'submit',
  ),
  step(
    'S2',
    'Memilih tab Member Of dan membuat carian senarai e-mel menggunakan Display Name atau Primary E-mail',
    'Tab Member Of; search the list by Display Name or Primary E-mail',
    'AGENCY_ADMIN',
    'submit',
  ),
];
