import type { JSX } from 'preact';
import type { SubjectKindName } from '../../schemas/catalogue.ts';
import { Panel } from '../web/components/messages.tsx';
import type { Ui } from '../web/ui.ts';
import { accountKind } from './subject-account.tsx';
import { agencyKind, dutyKind } from './subject-agency.tsx';
import { bookingKind, contactKind, listKind, serviceKind } from './subject-directory.tsx';
import type { SubjectKind } from './subject-kind.ts';
import { relayKind } from './subject-relay.tsx';
import type { PortalSubject } from './use-cases.ts';

/** Every kind of subject; one that is missing does not compile. */
const kinds: { readonly [Kind in SubjectKindName]: SubjectKind } = {
  relay: relayKind,
  account: accountKind,
  list: listKind,
  contact: contactKind,
  service: serviceKind,
  booking: bookingKind,
  agency: agencyKind,
  duty: dutyKind,
};

export function subjectKind(kind: SubjectKindName): SubjectKind {
  return kinds[kind];
}

export function subjectPath({ kind, id }: Pick<PortalSubject, 'kind' | 'id'>): string {
  return kinds[kind].path(id);
}

/** Which subject a form is about. */
export function SubjectIntro({
  ui,
  subject,
}: {
  readonly ui: Ui;
  readonly subject: PortalSubject;
}): JSX.Element {
  const kind = kinds[subject.kind];
  return (
    <Panel tone="info">
      <p>
        <strong>{subject.title}</strong> {kind.tag(ui, subject.state)}
        <span class="sub">{kind.about(subject.settings)}</span>
      </p>
    </Panel>
  );
}
