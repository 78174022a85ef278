import { getAccount } from '../../functions/store/account-store.ts';
import { getAgency, saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import { getService } from '../../functions/store/service-store.ts';
import { submitRequest } from '../../functions/usecases/submit-request.ts';
import { serviceId } from '../../functions/usecases/subjects/service.ts';
import type { SubmitInput } from '../../functions/usecases/types.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { ServiceCode } from '../../schemas/directory-words.ts';
import { writeAccount } from './accounts.ts';
import type { World } from './doubles-world.ts';
import type { FormInput } from './forms.ts';
import { UserOfModule } from './user-module.ts';

/** Value-added services in one process: an account holder, his administrator, his ICT Manager. */

/** What an administrator records of a memo (AMB-20). */
export function aServiceForm(overrides: FormInput = {}): FormInput {
  return {
    ...{ channel: 'MEMO', referenceNo: 'KPC 600-1/2', receivedOn: '2026-02-27' },
    ...{ justification: 'Perlu menghantar pelan bangunan' },
    ...overrides,
  };
}

export const reviews = {
  endorsed: ['admin', { outcome: 'endorsed' }],
  refused: ['admin', { outcome: 'refused', reason: 'Lampiran biasa memadai' }],
  approved: ['ict', { outcome: 'approved' }],
  notApproved: ['ict', { outcome: 'refused', reason: 'Tiada peruntukan' }],
  configured: ['admin', { outcome: 'configured' }],
  archived: [
    'admin',
    {
      outcome: 'configured',
      data: { archiving: 'SCHEDULED', archivingAge: '12', archivingUnit: 'MONTHS' },
    },
  ],
  endApproved: ['admin', { outcome: 'approved' }],
} as const;

export class ServiceWorld {
  readonly world: World;
  readonly user: UserOfModule;

  private constructor(world: World, user: UserOfModule) {
    this.world = world;
    this.user = user;
  }

  static async in(world: World, overrides: Partial<Account> = {}): Promise<ServiceWorld> {
    return new ServiceWorld(world, await UserOfModule.in(world, overrides));
  }

  get accountId(): string {
    return this.user.account.id;
  }

  subject(code: ServiceCode): string {
    return serviceId(this.accountId, code);
  }

  /** The administrator records a request, and people decide one after the other. @returns its id */
  played(
    procedure: SubmitInput['procedure'],
    code: ServiceCode,
    decisions: Parameters<World['played']>[0] = [],
    form: FormInput = aServiceForm(),
  ): Promise<string> {
    return this.world.played(decisions, { procedure, subjectId: this.subject(code), form });
  }

  /** The user sends a form on his own page. */
  async asks(procedure: SubmitInput['procedure'], subjectId: string, form: FormInput = {}): Promise<string> {
    const { caller } = this.user;
    const { id } = await submitRequest(this.world.deps, caller, { procedure, subjectId, form });
    await this.world.machines.settle();
    return id;
  }

  async agency(settings: Partial<Agency>): Promise<void> {
    const { tables } = this.world;
    const agency = await getAgency(tables, 'kpc');
    if (agency === undefined) throw new Error('There is no agency');
    await saveAgency(tables, agency, { ...agency, ...settings, version: agency.version + 1 });
  }

  /** The agency has nobody left to approve. */
  async managerLeaves(): Promise<void> {
    const { tables } = this.world;
    const manager = await this.world.officer('ict');
    await saveOfficer(tables, manager, { ...manager, state: 'ENDED', version: manager.version + 1 });
  }

  /** What another procedure does to the account meanwhile. */
  async move(state: Account['state']): Promise<void> {
    await writeAccount(this.world.tables, await this.account(), { state });
  }

  service(code: ServiceCode) {
    return getService(this.world.tables, this.accountId, code);
  }

  account(): Promise<Account | undefined> {
    return getAccount(this.world.tables, this.accountId);
  }

  async status(id: string): Promise<string> {
    return (await this.world.case(id)).request.status;
  }

  /** Who was told since the last look, and of what. */
  told(): string[] {
    return this.world.mailer.sent
      .splice(0)
      .map(({ to, subject }) => `${to} ${subject.slice(0, subject.indexOf(':'))}`);
  }
}
