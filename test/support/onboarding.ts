import { decideByLink, readLink } from '../../functions/usecases/decide-by-link.ts';
import type { DecisionInput } from '../../functions/usecases/types.ts';
import { getAgency } from '../../functions/store/officer-store.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { World } from './doubles-world.ts';
import { malaysianDate, plusDays } from '../../functions/domain/calendar.ts';
import { letterId } from './case-files.ts';
import type { FormInput } from './forms.ts';
import { aContract, anApplication, appointments } from './forms-agencies.ts';

/** Applications of agencies in a world of doubles. */
export class Onboarding {
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  get today(): string {
    return malaysianDate(this.world.clock.now());
  }

  /** A day so many days from now, in the world. */
  inDays(days: number): string {
    return plusDays(this.today, days);
  }

  form(unique: string, overrides: FormInput = {}): FormInput {
    return anApplication(unique, { letterOn: this.inDays(-7), letterFile: letterId, ...overrides });
  }

  contract(days: number): FormInput {
    return { ...aContract(days), contractEndsOn: this.inDays(days) };
  }

  /** Sent, and waiting for headquarters. @returns the request's id */
  async sent(unique: string, overrides: FormInput = {}): Promise<string> {
    const form = this.form(unique, overrides);
    const id = await this.world.submit({ procedure: 'AGENCY-ONBOARDING', form }, 'mampu1');
    await this.world.machines.settle();
    return id;
  }

  /** The token in the last mail to somebody who has no office. */
  token(address: string): string {
    const mail = this.world.mailer.sent.findLast(({ to, text }) => to === address && text.includes('/l/'));
    const token = /\/l\/([\w-]+)/u.exec(mail?.text ?? '')?.[1];
    if (token === undefined) throw new Error(`${address} has no link`);
    return token;
  }

  async byLink(address: string, input: DecisionInput) {
    const decided = await decideByLink(this.world.deps, this.token(address), input);
    await this.world.machines.settle();
    return decided;
  }

  readLink(address: string) {
    return readLink(this.world.deps, this.token(address));
  }

  hq(unique: string, input: DecisionInput) {
    return this.byLink(`rohani.${unique}@ibupejabat.example`, input);
  }

  applicant(unique: string, input: DecisionInput) {
    return this.byLink(`faizal.${unique}@agensi.example`, input);
  }

  /** Sent, endorsed, complete and approved. */
  async approved(unique: string, overrides: FormInput = {}): Promise<string> {
    const id = await this.sent(unique, overrides);
    await this.hq(unique, { outcome: 'endorsed' });
    await this.world.next(id, 'mampu1', { outcome: 'complete' });
    const { agencyType = 'FEDERAL_DEPARTMENT' } = overrides;
    await this.world.next(id, 'mampu2', { outcome: 'approved', data: { agencyType } });
    return id;
  }

  async appointed(unique: string, overrides: FormInput = {}) {
    return this.applicant(unique, { outcome: 'appointed', data: appointments(unique, overrides) });
  }

  async status(id: string): Promise<string> {
    return (await this.world.case(id)).request.status;
  }

  /** The agency of a request, as Directory has it now. */
  async agency(id: string): Promise<Agency> {
    const { request } = await this.world.case(id);
    const agency = await getAgency(this.world.tables, request.agencyId);
    if (agency === undefined) throw new Error(`${id} has no agency`);
    return agency;
  }
}
