/** What docs/forms.md tells of each form, taken from the forms themselves; the prose between the tables is written by people. */
import { allRules } from '../../shared/rules/index.ts';
import type { Origin } from '../../shared/toolkit/question.ts';
import type { RuleUse, Section, Toolkit } from '../../shared/toolkit/toolkit.ts';

const idsOf = (toolkit: Toolkit, origin: Origin): string =>
  toolkit.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.origin === origin)
    .map((question) => question.id)
    .join(', ') || 'none';

const sectionRow = (section: Section): string => {
  const title = section.showIf === undefined ? section.title : `${section.title} (when it applies)`;
  const ids = section.questions.map((question) => question.id).join(', ');
  return `| ${section.number || '–'} | ${title} | ${section.part} | ${ids} |`;
};

function ruleRow(use: RuleUse): string {
  const rule = allRules.find((one) => one.id === use.id);
  const settings = Object.entries(use.settings ?? {}).map(([name, value]) => `${name} ${String(value)}`);
  const told = settings.length === 0 ? '' : ` Settings: ${settings.join(', ')}.`;
  return `| ${use.id} | ${use.severity} | ${rule?.title ?? ''}. ${rule?.explains ?? ''}${told} |`;
}

const byId = (uses: readonly RuleUse[]): readonly RuleUse[] =>
  uses.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A table below its two head lines, or the line that begins so, put anew; the rest of the part stays as it is. */
function put(part: string, head: string, rows: readonly string[]): string {
  const lines = part.split('\n');
  const at = lines.findIndex((line) => line.startsWith(head));
  if (at === -1) throw new Error(`The part has no “${head}”`);
  if (!head.startsWith('|')) return [...lines.slice(0, at), ...rows, ...lines.slice(at + 1)].join('\n');
  const end = lines.findIndex((line, index) => index > at + 1 && !line.startsWith('|'));
  return [...lines.slice(0, at + 2), ...rows, ...lines.slice(end)].join('\n');
}

/** The page with every table and list of ids as the forms have them now. Takes the page as it is; gives it anew. */
export function formsPage(page: string, toolkits: readonly Toolkit[]): string {
  const [intro = '', ...parts] = page.split(/^(?=## )/m);
  const anew = parts.map((part) => {
    const toolkit = toolkits.find((one) => part.includes(`(\`${one.id}\` `));
    if (toolkit === undefined) return part;
    const version = part.replace(/(\(`[a-z0-9-]+` )\d+\.\d+\.\d+/, `$1${toolkit.version}`);
    const sections = put(version, '| section |', toolkit.sections.map(sectionRow));
    const origins = `Stated questions: ${idsOf(toolkit, 'stated')}. Found: ${idsOf(toolkit, 'found')}. Reconstruction: ${idsOf(toolkit, 'reconstruction')}.`;
    return put(put(sections, 'Stated questions:', [origins]), '| rule |', byId(toolkit.rules).map(ruleRow));
  });
  return [intro, ...anew].join('');
}
