/** One audit from its beginning to the verdict on its signed PDF, with a picture of every step. */
import path from 'node:path';
import type { App } from '../../tests/e2e/driver.ts';
import type { Job } from './answers.ts';
import { answersOfPart, otherPerson } from './other-parts.ts';
import { fillForm } from './person/form.ts';
import type { Hands } from './person/mouse-and-keyboard.ts';
import {
  answerDialogs,
  beginAudit,
  check,
  checkSignedPdf,
  handOver,
  savePdf,
  savePrint,
  sign,
  takeBack,
} from './person/unlock-and-move.ts';
import type { Pictures } from './pictures.ts';

/** What a finished audit left. */
export type Done = { readonly file: string; readonly verdict: string; readonly parts: readonly string[] };

/** Parts of other people that the signed screen offers now. */
async function fillOtherParts(
  hands: Hands,
  job: Job,
  step: (name: string) => Promise<void>,
): Promise<string[]> {
  const { page } = hands;
  const signed: string[] = [];
  for (;;) {
    await page.locator('.nexts').waitFor();
    const fill = page.getByRole('link', { name: 'Fill this part' }).first();
    if ((await fill.count()) === 0) return signed;
    const title = await page.locator('.nexts li', { has: fill }).first().locator('h3').innerText();
    const part = job.toolkit.parts.find((one) => one.title === title);
    if (part === undefined) throw new Error(`The form has no part called ${title}`);
    await hands.choose(fill);
    await handOver(hands, otherPerson(part), (name) => step(`${title} ${name}`));
    await fillForm(hands, job.toolkit, answersOfPart(job.toolkit, part, job.answers.actions), {
      onPage: ({ title, questions }) => (questions.length > 0 ? step(title) : Promise.resolve()),
    });
    await check(hands, []);
    await hands.press('Control+Shift+Enter');
    const choice = page.getByRole('group', { name: 'Which part' }).getByRole('button', { name: title });
    await page.locator('#act h1').waitFor();
    if ((await choice.count()) > 0) await hands.choose(choice);
    await page.getByRole('heading', { level: 1, name: `Sign: ${title}` }).waitFor();
    await sign(hands, otherPerson(part), (name) => step(`${title} ${name}`));
    await takeBack(hands, (name) => step(`${title} ${name}`));
    signed.push(title);
  }
}

/** Fills, signs, saves and checks one audit. `tell` hears what is going on, in a line each. */
export async function oneAudit(
  app: App,
  hands: Hands,
  job: Job,
  pictures: Pictures,
  out: string,
  tell: (line: string) => void,
): Promise<Done> {
  const { page } = hands;
  const step = (name: string): Promise<void> => pictures.take(page, name);
  await beginAudit(hands, job.toolkit, job.answers.independence, step);
  tell('begun');
  let answered = 0;
  await fillForm(hands, job.toolkit, job.answers, {
    onPage: async ({ title, questions }) => {
      answered += questions.length;
      await step(title);
    },
  });
  tell(`${answered} questions answered`);
  await check(hands, job.answers.waivers, step);
  tell('checked: nothing holds up signing');
  await sign(hands, null, step);
  tell('read through and signed');
  await answerDialogs(app, out);
  const file = path.join(out, await savePdf(hands, step));
  await answerDialogs(app, out, file);
  const verdict = await checkSignedPdf(app, hands, step);
  tell(`saved as ${path.basename(file)}; Check a signed PDF says: ${verdict}`);
  const parts = await fillOtherParts(hands, job, step);
  if (parts.length > 0) {
    await answerDialogs(app, out);
    const print = await savePrint(hands, step);
    tell(`handed over and signed: ${parts.join(', ')}; a print with them is saved as ${print}`);
  }
  return { file, verdict, parts };
}
