/**
 * The hands of a person at the program: with mouse and keys, or with keys alone. What both can do is one interface, so
 * that a form is filled by the same steps whichever hands do it. Every key is counted.
 */
import type { Locator, Page } from 'playwright-core';

/** Keys pressed so far: characters of texts apart from everything else (Tab, arrows, Enter, commands). */
export type Keys = { readonly acts: number; readonly characters: number };

export interface Hands {
  readonly page: Page;
  readonly keys: Keys;
  /** Puts the focus into a control. With the mouse that is a click, which also presses a button. */
  reach(control: Locator): Promise<void>;
  /** Chooses a radio button, ticks or unticks a box, presses a button or follows a link. */
  choose(control: Locator): Promise<void>;
  /** Chooses a grade of a scale by its radio button. */
  grade(control: Locator): Promise<void>;
  /** Does what a button does, by mouse or by the key it names. */
  use(button: Locator, key: string): Promise<void>;
  /** Presses a key or a combination: "Enter", "Control+E". */
  press(key: string): Promise<void>;
  /** Types text where the caret is. */
  write(text: string): Promise<void>;
  /** Chooses the option with this value in a list box. */
  pick(list: Locator, value: string): Promise<void>;
}

abstract class AnyHands {
  readonly page: Page;
  #acts = 0;
  #characters = 0;

  constructor(page: Page) {
    this.page = page;
  }

  get keys(): Keys {
    return { acts: this.#acts, characters: this.#characters };
  }

  async press(key: string): Promise<void> {
    this.#acts += 1;
    await this.page.keyboard.press(key);
  }

  async write(text: string): Promise<void> {
    this.#characters += text.length;
    // Short texts key by key; long ones in one go, as a person who dictates would.
    if (text.length <= 12) await this.page.keyboard.type(text);
    else await this.page.keyboard.insertText(text);
  }

  abstract reach(control: Locator): Promise<void>;

  async pick(list: Locator, value: string): Promise<void> {
    await this.reach(list);
    const steps = await list.evaluate((element, wanted) => {
      const select = element as HTMLSelectElement;
      return [...select.options].findIndex((option) => option.value === wanted) - select.selectedIndex;
    }, value);
    // A click opens the list; it is closed again so that the arrows change the value at once, as they do after Tab.
    for (let n = 0; n < Math.abs(steps); n += 1) await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    if ((await list.inputValue()) !== value) throw new Error(`The list has no choice ${value}`);
  }
}

/** Mouse for choosing, keys for writing. */
export class MouseAndKeys extends AnyHands implements Hands {
  async reach(control: Locator): Promise<void> {
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.focus();
    else await control.click();
  }

  async choose(control: Locator): Promise<void> {
    await control.click();
  }

  grade(control: Locator): Promise<void> {
    return this.choose(control);
  }

  use(button: Locator): Promise<void> {
    return this.choose(button);
  }
}

/** What the page says about where the focus is, seen from a control. */
type Where = 'here' | 'group' | 'before' | 'after';

/** Where a control stands, seen from the focus; "group" is another radio button of the same name. */
const whereIs = (control: Locator): Promise<Where> =>
  control.evaluate((element): Where => {
    const active = document.activeElement ?? document.body;
    if (active === element) return 'here';
    const [radio, other] = [element as HTMLInputElement, active as HTMLInputElement];
    if (radio.type === 'radio' && other.type === 'radio' && radio.name === other.name) return 'group';
    if (active === document.body) return 'after';
    return (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0
      ? 'after'
      : 'before';
  });

const mostTabs = 400;

/** Keys alone. */
export class KeysAlone extends AnyHands implements Hands {
  async reach(control: Locator): Promise<void> {
    await control.waitFor();
    for (let n = 0; n < mostTabs; n += 1) {
      const where = await whereIs(control);
      if (where === 'here' || where === 'group') return;
      await this.press(where === 'after' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`The Tab key does not come to ${String(control)}`);
  }

  async choose(control: Locator): Promise<void> {
    await this.reach(control);
    const kind = await control.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
    );
    if (kind === 'radio') return this.#radio(control);
    await this.press(kind === 'checkbox' ? 'Space' : 'Enter');
  }

  /** Alt with the number of the grade, from wherever the focus is; 0 is not applicable. */
  async grade(control: Locator): Promise<void> {
    const digit = await control.evaluate((element) => {
      const radio = element as HTMLInputElement;
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      return radio.value === 'na' ? 0 : group.filter((one) => one.name === radio.name).indexOf(radio) + 1;
    });
    await this.press(`Alt+${digit}`);
    if (!(await control.isChecked())) throw new Error(`Alt+${digit} did not choose ${String(control)}`);
  }

  async use(button: Locator, key: string): Promise<void> {
    await button.waitFor();
    await this.press(key);
  }

  /** Arrows walk through the radio buttons of a group and choose on their way. */
  async #radio(control: Locator): Promise<void> {
    if ((await whereIs(control)) === 'here') {
      if (!(await control.isChecked())) await this.press('Space');
      return;
    }
    const steps = await control.evaluate((element) => {
      const radio = element as HTMLInputElement;
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
        (one) => one.name === radio.name && !one.disabled,
      );
      return group.indexOf(radio) - group.indexOf(document.activeElement as HTMLInputElement);
    });
    for (let n = 0; n < Math.abs(steps); n += 1) await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    if (!(await control.isChecked())) await this.press('Space');
  }
}
