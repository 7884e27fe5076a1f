/** Verbs and times that leave an action open (R08): nobody can tell when "ensure" is done. */
import { alternatives, type Match } from '../match.ts';
import { byText } from '../memo.ts';

const vagueVerbs = [
  'consider',
  'considers',
  'ensure',
  'ensures',
  'explore',
  'explores',
  'look into',
  'look at',
  'look to',
  'think about',
  'try to',
  'try and',
  'try',
  'aim to',
  'aim for',
  'strive',
  'endeavour',
  'seek to',
  'attempt to',
  'be aware',
  'be mindful',
  'be more',
  'bear in mind',
  'keep in mind',
  'continue',
  'continue to',
  'carry on',
  'keep on',
  'keep an eye',
  'keep under review',
  'monitor',
  'improve',
  'encourage',
  'promote',
  'address',
  'work towards',
  'work on',
  'work with',
  'raise awareness',
  'support',
  'strengthen',
  'develop',
  'enhance',
  'liaise',
  'remind',
  'facilitate',
  'foster',
  'embed',
  'reflect on',
  'focus on',
  'prioritise',
  'optimise',
  'maximise',
  'tackle',
  'engage',
  'help',
  'remember',
  'be clear',
  'maintain',
  'sustain',
  'pursue',
  'build on',
  'escalate as needed',
  'be proactive',
  'be consistent',
  'be more',
  'be open',
  'be curious',
  'be timely',
  'be better',
  'ongoing',
  'increased',
  'improved',
  'better',
  'closer',
  'greater',
  'more',
];
const vagueTimes = [
  'regularly',
  'more regularly',
  'more often',
  'where possible',
  'when possible',
  'if possible',
  'as appropriate',
  'where appropriate',
  'as necessary',
  'where necessary',
  'as needed',
  'as required',
  'as soon as possible',
  'asap',
  'in due course',
  'going forward',
  'moving forward',
  'at some point',
  'on an ongoing basis',
  'in a timely manner',
  'soon',
];
const role =
  '(?:worker|practitioner|professional|manager|supervisor|teacher|nurse|visitor|officer|auditor|staff|team|teams|agency|agencies|service|services|school|nursery|chair|lp|qa|all|everyone|we|i|they|colleagues)';

const opening = new RegExp(
  `^(?:\\W|\\d+[.)])*(?:(?:by|within|before|from)\\s+[^,;:]{2,40}[,:]\\s*)?(?:(?:[\\p{L}’'-]+\\s+){0,4}${role}s?\\s+(?:to|should|must|will|shall|needs?\\s+to|is\\s+to|are\\s+to)\\s+|to\\s+|please\\s+)?(${alternatives(vagueVerbs)})(?![\\p{L}-])`,
  'iu',
);
const times = new RegExp(`(?<![\\p{L}-])(?:${alternatives(vagueTimes)})(?![\\p{L}-])`, 'giu');

/** Finds the vague main verb an action begins with, and vague times anywhere in it. */
export const findVague = byText((text: string): readonly Match[] => {
  const found: Match[] = [];
  const main = opening.exec(text);
  const verb = main?.[1];
  if (main && verb !== undefined) {
    const at = main.index + main[0].length - verb.length;
    found.push({ at, text: text.slice(at, at + verb.length), because: 'nobody can tell when this is done.' });
  }
  for (const match of text.matchAll(times)) {
    found.push({ at: match.index, text: match[0], because: 'it names no time and no number.' });
  }
  return found;
});
