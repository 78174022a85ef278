import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import type { WebResponse } from '../web/response.ts';
import { askForLink, savePassword, showForgot, showPasswordForm } from './account-pages.tsx';
import {
  endAgencyNow,
  registerAgency,
  saveAgencyDetails,
  showEditAgency,
  showEndAgency,
  showNewAgency,
} from './agency-forms.tsx';
import { showAgencies, showAgency } from './agency-pages.tsx';
import { saveSettings, showSettings } from './agency-settings.tsx';
import type { OfficersDeps } from './deps.ts';
import {
  endNow,
  reinstateNow,
  saveRoles,
  sendLinkNow,
  showEnd,
  showReinstate,
  showRoles,
  showSendLink,
} from './officer-acts.tsx';
import {
  removeReference,
  saveReference,
  showEditReference,
  showReference,
  showReferences,
} from './reference.tsx';
import { registerOfficer, saveOfficerDetails, showEditOfficer, showNewOfficer } from './officer-forms.tsx';
import { showGrants } from './grants.tsx';
import { showOfficers } from './officer-list.tsx';
import { showOfficer } from './officer-page.tsx';

/** The pages of this function. `new` stands before `{id}`. */
export function officerPages(deps: OfficersDeps): readonly WebRoute[] {
  const page = (answer: (visit: SignedInVisit, deps: OfficersDeps) => Promise<WebResponse> | WebResponse) =>
    signedIn((visit) => answer(visit, deps));
  const about = (answer: (visit: SignedInVisit, deps: OfficersDeps, id: string) => Promise<WebResponse>) =>
    signedIn((visit, { id }: { readonly id: string }) => answer(visit, deps, id));
  return [
    get('/account/forgot', (visit) => showForgot(visit)),
    post('/account/forgot', async (visit) => askForLink(visit, deps)),
    get('/account/password/{token}', async (visit, { token }) => showPasswordForm(visit, deps, token)),
    post('/account/password/{token}', async (visit, { token }) => savePassword(visit, deps, token)),

    get('/officers', page(showOfficers)),
    get('/officers/new', page(showNewOfficer)),
    post('/officers/new', page(registerOfficer)),
    get('/officers/grants', page(showGrants)),
    get('/officers/{id}', about(showOfficer)),
    get('/officers/{id}/edit', about(showEditOfficer)),
    post('/officers/{id}/edit', about(saveOfficerDetails)),
    get('/officers/{id}/roles', about(showRoles)),
    post('/officers/{id}/roles', about(saveRoles)),
    get('/officers/{id}/end', about(showEnd)),
    post('/officers/{id}/end', about(endNow)),
    get('/officers/{id}/reinstate', about(showReinstate)),
    post('/officers/{id}/reinstate', about(reinstateNow)),
    get('/officers/{id}/password-link', about(showSendLink)),
    post('/officers/{id}/password-link', about(sendLinkNow)),

    get(
      '/reference',
      signedIn((visit) => showReferences(visit)),
    ),
    get('/reference/{id}', about(showReference)),
    get('/reference/{id}/edit', about(showEditReference)),
    post('/reference/{id}/edit', about(saveReference)),
    post('/reference/{id}/remove', about(removeReference)),

    get('/agencies', page(showAgencies)),
    get('/agencies/new', page(showNewAgency)),
    post('/agencies/new', page(registerAgency)),
    get('/agencies/{id}', about(showAgency)),
    get('/agencies/{id}/edit', about(showEditAgency)),
    post('/agencies/{id}/edit', about(saveAgencyDetails)),
    get('/agencies/{id}/settings', about(showSettings)),
    post('/agencies/{id}/settings', about(saveSettings)),
    get('/agencies/{id}/end', about(showEndAgency)),
    post('/agencies/{id}/end', about(endAgencyNow)),
  ];
}
