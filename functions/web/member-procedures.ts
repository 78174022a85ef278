import type { Procedure } from '../../schemas/catalogue.ts';
import type { DirectoryRuleName } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { proceduresFor } from './components/subject-actions.tsx';

/** Rules of the forms that change members, from the side of the list and from that of its member. */
export type MembersRule = Extract<
  DirectoryRuleName,
  'can-join' | 'is-member' | 'can-join-lists' | 'in-lists'
>;

/** A procedure that takes addresses of members, and the field that takes them. */
export interface MembersProcedure {
  readonly procedure: Procedure;
  readonly field: string;
}

/** The procedure that one of these roles may start for this subject, whose addresses are held to this rule. */
export function membersProcedure(
  rule: MembersRule,
  of: Parameters<typeof proceduresFor>[0],
  roles: readonly Role[],
): MembersProcedure | undefined {
  for (const procedure of proceduresFor(of, roles)) {
    const asked = formOf(procedure.form).directoryRules?.find((each) => each.rule === rule);
    if (asked !== undefined) return { procedure, field: asked.field };
  }
  return undefined;
}
