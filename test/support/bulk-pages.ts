import type { DemoUser, Endpoints } from '../../infra/local/endpoints.ts';
import type { FormInput } from './forms.ts';
import { inputs, Pages, textOf } from './pages.ts';
import { waitFor } from './wait.ts';

/** What an administrator does in the portal with a file of accounts. */
export class BulkPages {
  private readonly pages: Pages;

  private constructor(pages: Pages) {
    this.pages = pages;
  }

  static async signedIn(
    endpoints: Pick<Endpoints, 'portalUrl'>,
    { username, password }: Pick<DemoUser, 'username' | 'password'>,
  ): Promise<BulkPages> {
    const pages = new Pages(endpoints);
    await pages.send(await pages.open('/sign-in'), { username, password });
    return new BulkPages(pages);
  }

  /** @returns the reference number */
  async upload(form: FormInput, name: string, content: string): Promise<string> {
    const page = await this.pages.open('/accounts/bulk');
    const { url } = await this.pages.upload(
      page,
      inputs(form),
      new File([content], name, { type: 'text/csv' }),
    );
    return url.slice(url.lastIndexOf('/') + 1);
  }

  /** Opens the page of a file until it says this. */
  async says(id: string, text: string): Promise<string> {
    return waitFor(`"${text}" on the page of ${id}`, async () => {
      const said = textOf(await this.pages.open(`/accounts/bulk/${id}`));
      return said.includes(text) ? said : undefined;
    });
  }

  /** Lines of the result file, the head first. */
  async result(id: string): Promise<readonly string[]> {
    const { html } = await this.pages.open(`/accounts/bulk/${id}/result.csv`);
    return html.replace('\uFEFF', '').trimEnd().split('\r\n');
  }
}
