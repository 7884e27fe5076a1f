/** Names that stand for a law, a test or an inquiry. What follows tells them from persons: “Fraser guidelines”, “Sarah’s Law”. */
import { wordSet } from '../../match.ts';
import type { Token } from './tokens.ts';

/** After a name, with or without “’s”, these make it a thing. */
const alwaysThings = wordSet(`
law rule guideline guidelines competence competent competency principle principles syndrome disease palsy inquiry enquiry inquest judgment judgement recommendations scale score scores triangle hierarchy cycle
questionnaire inventory checklist criteria taxonomy theory index curve manoeuvre coma stool chart act convention protocol duty amendment clause order warning warnings notice
`);
/** These only without “’s”: “Laming report”, but “Tamsin’s report”. */
const bareThings = wordSet(`
report review reviews training model method approach test tool assessment framework programme project fund foundation trust charity award house centre hub ward unit clinic hospital school academy college nursery street road
avenue close lane drive court lodge hall park estate hotel cafe café library church mosque temple pub line helpline app system appeal case cases ruling day week
`);
/** Names that in this work stand for what they gave their name to, also alone. */
const alwaysFamous = wordSet(
  'montgomery bolam bournewood pigot merton winterbourne beveridge seebohm sure-start orem roper gillick laming munro bronfenbrenner maslow bowlby ainsworth erikson piaget vygotsky kolb gibbs schon prochaska diclemente karpman finkelhor braden waterlow barthel bichard climbie pelka macpherson marmot casey cafcass freud winnicott',
);

/** Children and inquiries that reviews are called by, as runs of words. */
const famousRuns =
  /^(?:victoria climbie|baby p\b|peter connelly|star hobson|arthur labinjo-hughes|daniel pelka|khyra ishaq|sara sharif|lord laming|eileen munro|oliver mcgowan|jimmy savile|holly wells|jessica chapman|stephen lawrence|maria colwell|sarah payne|clare wood|winston churchill|maya angelou|king charles|queen elizabeth|prince william|santa claus|father christmas|peppa pig|harry potter|spider man)\b/;

/** Whether the name that begins at `i` and ends at `to` is that of a law, a test, an inquiry or somebody everybody knows. */
export function isEponym(tokens: readonly Token[], i: number, to: number): boolean {
  const here = tokens[i];
  const last = tokens[to];
  if (!here || !last) return false;
  const run = tokens
    .slice(i, i + 3)
    .map((token) => token.lower)
    .join(' ');
  if (famousRuns.test(run)) return true;
  // "Ask for Angela": the scheme in pubs.
  if (
    here.lower === 'angela' &&
    tokens[i - 1]?.lower === 'for' &&
    /^asks?(?:ed|ing)?$/.test(tokens[i - 2]?.lower ?? '')
  )
    return true;
  const next = tokens[to + 1];
  const close = next !== undefined && /^(?:['’]s)?[ \u00A0-]$/.test(next.gap);
  if (close && alwaysThings.has(next.lower)) return true;
  if (close && !last.possessive && bareThings.has(next.lower) && next.lower === next.text.toLowerCase()) {
    return true;
  }
  // "Montgomery was applied", "following Re B": a case or a test by name, and what is done with one.
  const after = tokens[to + 2];
  if (
    i === to &&
    next !== undefined &&
    /^(?:was|is|were|has|had)$/.test(next.lower) &&
    /^(?:applied|considered|followed|cited|used|complied|met|satisfied|referenced)$/.test(
      after?.lower ?? '',
    ) &&
    !/^(?:mum|dad|child)$/.test(here.lower) &&
    after?.lower === 'applied'
  )
    return true;
  const titled = tokens[i - 1] !== undefined && /^(?:mr|mrs|ms|miss|dr)$/.test(tokens[i - 1]?.lower ?? '');
  return i === to && !titled && alwaysFamous.has(here.lower);
}
