import { expect, test } from 'vitest';
import { showErrors } from '../../../functions/web/field-errors.ts';
import { availabilityTexts } from '../../../functions/web/texts/availability.ts';
import { listTexts } from '../../../functions/directory/texts/lists.ts';
import { commonTexts } from '../../../functions/web/texts/common.ts';
import { fieldErrorTexts, namedFieldsTexts } from '../../../functions/web/texts/field-errors.ts';
import { layoutTexts } from '../../../functions/web/texts/layout.ts';
import { listActionTexts } from '../../../functions/web/texts/list-actions.ts';
import { membersTexts, refusedTexts } from '../../../functions/web/texts/members.ts';
import { messageTexts } from '../../../functions/web/texts/messages.ts';
import { outcomeTexts } from '../../../functions/web/texts/outcome.ts';
import { subjectTexts } from '../../../functions/web/texts/subject.ts';
import { accountActionTexts, accountTexts } from '../../../functions/portal/texts/account.ts';
import { accountsTexts } from '../../../functions/portal/texts/accounts.ts';
import { formTexts } from '../../../functions/portal/texts/form.ts';
import { recordTexts } from '../../../functions/portal/texts/record.ts';
import { relayTexts } from '../../../functions/portal/texts/relay.ts';
import { requestTexts } from '../../../functions/portal/texts/request.ts';
import { signInTexts } from '../../../functions/portal/texts/sign-in.ts';
import { taskTexts } from '../../../functions/portal/texts/task.ts';
import { workTexts } from '../../../functions/portal/texts/work.ts';
import { accountTexts as userAccountTexts } from '../../../functions/users/texts/account.ts';
import { passwordTexts as userPasswordTexts } from '../../../functions/users/texts/password.ts';
import { signInTexts as userSignInTexts } from '../../../functions/users/texts/sign-in.ts';
import { linkTexts } from '../../../functions/public/pages/texts.ts';
import { translator } from '../../../functions/web/translate.ts';
import type { Text } from '../../../schemas/vocabulary.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';

const dictionaries: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  accountActionTexts,
  accountTexts,
  accountsTexts,
  availabilityTexts,
  commonTexts,
  fieldErrorTexts,
  layoutTexts,
  messageTexts,
  namedFieldsTexts,
  outcomeTexts,
  formTexts,
  recordTexts,
  relayTexts,
  requestTexts,
  signInTexts,
  taskTexts,
  workTexts,
  linkTexts,
  listActionTexts,
  listTexts,
  membersTexts,
  refusedTexts,
  subjectTexts,
  userAccountTexts,
  userPasswordTexts,
  userSignInTexts,
};

test.each(Object.entries(dictionaries))('%s says the same in both languages', (_, texts) => {
  for (const [name, text] of Object.entries(texts)) {
    const placeholders = (written: string) => [...written.matchAll(/\{\w+\}/gu)].map(String).toSorted();
    expect(placeholders(text.ms), name).toEqual(placeholders(text.en));
    expect(text.ms.trim(), name).not.toBe('');
    expect(text.en.trim(), name).not.toBe('');
  }
});

test('errors stand in the order of the form and name those fields of their rule that are shown', () => {
  const fields = fieldsOf(formOf('relay-apply'));
  const errors = showErrors(
    [
      { field: '', code: 'made-up' },
      { field: 'appEmail', code: 'too-long', params: { max: 200 } },
      { field: 'appIp', code: 'at-least-one', params: { fields: 'appIp, appDomain' } },
      { field: 'appIp', code: 'all-or-none', params: { fields: 'userId, password' } },
    ],
    fields,
    translator('en'),
  );
  expect(errors.map(({ target }) => target)).toEqual(['f-appIp', 'f-appIp', 'f-appEmail', 'main-form']);
  expect(errors.map(({ message }) => message)).toEqual([
    'Fill in at least one: Application IP address, Application domain name.',
    'Fill in all of these items or leave all of them empty.',
    'Shorten it to 200 characters or fewer.',
    'Check this item and try again.',
  ]);
});
