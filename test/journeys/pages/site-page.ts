import type { Locator, Page } from 'playwright-core';
import { expectNoAxeFaults, settled } from '../look.ts';
import type { Visitor } from '../visitor.ts';

type Name = string | RegExp;

/** A form or a part of a page, filled in as a person does: by what the labels say. */
export class Part {
  readonly root: Locator;
  readonly page: Page;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  async write(label: Name, text: string): Promise<void> {
    // A field that offers suggestions is a combobox, and is written in just the same.
    await this.root.getByRole('textbox', { name: label }).or(this.root.getByRole('combobox', { name: label })).first().fill(text);
  }

  async select(label: Name, option: Name): Promise<void> {
    const box = this.root.getByRole('combobox', { name: label });
    const wanted = box.locator('option').filter({ hasText: option }).first();
    await wanted.waitFor({ state: 'attached' });
    await box.selectOption(await wanted.getAttribute('value'));
  }

  /** Types part of a name and takes the choice that comes up. */
  async find(label: Name, typed: string): Promise<void> {
    await this.root.getByRole('combobox', { name: label }).fill(typed);
    await this.root.getByRole('option', { name: new RegExp(typed) }).first().click();
  }

  async choose(question: Name, answer: Name): Promise<void> {
    await this.root.getByRole('group', { name: question }).or(this.root.getByRole('radiogroup', { name: question })).first()
      .getByRole('radio', { name: answer, exact: typeof answer === 'string' }).check();
  }

  async tick(box: Name): Promise<void> {
    await this.root.getByRole('checkbox', { name: box }).first().check();
  }

  async press(button: Name): Promise<void> {
    await this.root.getByRole('button', { name: button, exact: typeof button === 'string' }).first().click();
  }

  async follow(link: Name): Promise<void> {
    await this.root.getByRole('link', { name: link }).first().click();
  }

  /** Waits until words can be read here. */
  async reads(words: Name): Promise<void> {
    await this.root.getByText(words).filter({ visible: true }).first().waitFor();
  }
}

/** A page that a person is on. It is made only by arriving, which checks its heading and that axe finds nothing. */
export class SitePage extends Part {
  readonly visitor: Visitor;

  private constructor(visitor: Visitor) {
    super(visitor.page, visitor.page.locator('body'));
    this.visitor = visitor;
  }

  /** Opens an address and waits for its heading. */
  static async open(visitor: Visitor, path: string, heading: Name): Promise<SitePage> {
    await visitor.page.goto(`${visitor.site.url}${path}`);
    return SitePage.arrive(visitor, heading);
  }

  /** Waits until the page with this heading is there. */
  static async arrive(visitor: Visitor, heading: Name): Promise<SitePage> {
    await visitor.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await settled(visitor.page);
    await expectNoAxeFaults(visitor.page);
    return new SitePage(visitor);
  }

  /** The form with this name; axe looks at it as it stands open. */
  async form(name: Name): Promise<Part> {
    const form = this.page.getByRole('form', { name });
    await form.waitFor();
    await expectNoAxeFaults(this.page, 'with a form open');
    return new Part(this.page, form);
  }

  /** Waits for the words that say it was saved. */
  async saved(words: Name): Promise<void> {
    await this.page.locator('.toast').filter({ hasText: words }).first().waitFor();
  }
}
