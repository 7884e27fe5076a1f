/**
 * Open, save and choose dialogs for a person at a screen, by whichever dialog tool the system has (zenity, kdialog,
 * osascript). Without a screen or a tool every dialog counts as cancelled, and the host says so.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from '../chromium/find.ts';
import { warn } from '../log.ts';

interface Command {
  tool: string;
  args: string[];
}

/** Runs a tool and gives its answer; null when it is not installed, '' when the person cancelled. */
function run({ tool, args }: Command): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.once('error', () => resolve(null));
    child.once('close', () => resolve(text.trim()));
  });
}

/** Asks with the first tool that is installed; '' when nobody can be asked. */
async function ask(what: string, commands: readonly Command[]): Promise<string> {
  if (hasDisplay()) {
    for (const command of commands) {
      const answer = await run(command);
      if (answer !== null) return answer;
    }
  }
  warn(`${what}: nobody can be asked here, so it counts as cancelled (install zenity to be asked)`);
  return '';
}

const script = (text: string): Command => ({ tool: 'osascript', args: ['-e', `POSIX path of (${text})`] });
const zenity = (...args: string[]): Command => ({ tool: 'zenity', args });
const kdialog = (...args: string[]): Command => ({ tool: 'kdialog', args });

/** Asks for files or a folder. */
export async function askForOpen(
  options: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const title = options.title ?? options.buttonLabel ?? 'Open';
  const folder = options.properties?.includes('openDirectory') ?? false;
  const many = options.properties?.includes('multiSelections') ?? false;
  const start = options.defaultPath ?? '';
  const answer = await ask(title, [
    zenity(
      '--file-selection',
      `--title=${title}`,
      `--filename=${start}`,
      ...(folder ? ['--directory'] : []),
      ...(many ? ['--multiple', '--separator=\n'] : []),
    ),
    kdialog(folder ? '--getexistingdirectory' : '--getopenfilename', start || '.', '--title', title),
    script(folder ? 'choose folder' : 'choose file'),
  ]);
  const filePaths = answer.split('\n').filter((line) => line !== '');
  return { canceled: filePaths.length === 0, filePaths };
}

/** Asks where to save. */
export async function askForSave(
  options: Electron.SaveDialogOptions,
): Promise<Electron.SaveDialogReturnValue> {
  const title = options.title ?? options.buttonLabel ?? 'Save';
  const start = options.defaultPath ?? '';
  const filePath = await ask(title, [
    zenity('--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${start}`),
    kdialog('--getsavefilename', start || '.', '--title', title),
    script(`choose file name default name ${JSON.stringify(path.basename(start))}`),
  ]);
  return { canceled: filePath === '', filePath };
}

/** Asks a person to choose a button; cancelling gives the cancel button. */
export async function askToChoose(
  options: Electron.MessageBoxOptions,
): Promise<Electron.MessageBoxReturnValue> {
  const buttons = options.buttons?.length ? options.buttons : ['OK'];
  const cancel =
    options.cancelId ??
    Math.max(
      0,
      buttons.findIndex((label) => /^(cancel|no)$/i.test(label)),
    );
  const text = [options.message, options.detail].filter(Boolean).join('\n\n');
  const extra = buttons.map((label) => `--extra-button=${label}`);
  const menu = buttons.flatMap((label) => [label, label]);
  const answer = await ask(options.title ?? options.message, [
    zenity(
      '--question',
      '--switch',
      '--no-markup',
      `--title=${options.title ?? ''}`,
      `--text=${text}`,
      ...extra,
    ),
    kdialog('--menu', text, ...menu),
  ]);
  const chosen = buttons.indexOf(answer);
  return { response: chosen < 0 ? cancel : chosen, checkboxChecked: options.checkboxChecked ?? false };
}
