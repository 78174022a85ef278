import type { FormValues } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { agencyTypes } from '../../schemas/directory-words.ts';
import type { Language } from '../../schemas/vocabulary.ts';

/** What an application says of the agency itself, as Directory keeps it. */
export type ApplicantFacts = Pick<
  Agency,
  'name' | 'shortName' | 'domain' | 'type' | 'ministry' | 'headquarters' | 'contract'
>;

/** The agency as the form of AGENCY-ONBOARDING, with the decisions since, describes it. */
export function applicantFacts(values: FormValues, language: Language): ApplicantFacts {
  const of = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const type = agencyTypes.find((each) => each === values['agencyType']);
  const endsOn = of('contractEndsOn');
  return {
    name: of('agencyName'),
    shortName: of('shortName'),
    domain: of('domain').toLowerCase(),
    ...(type === undefined ? {} : { type }),
    ministry: of('ministry'),
    headquarters: { name: of('hqName'), email: of('hqEmail').toLowerCase(), language },
    ...(endsOn === ''
      ? {}
      : {
          contract: {
            endsOn,
            ...(of('contractSupplier') === '' ? {} : { supplier: of('contractSupplier') }),
            ...(of('planOn') === '' ? {} : { planOn: of('planOn') }),
          },
        }),
  };
}
