/** Words about a worker’s effort, will or worth (R12). */

/** Qualities said of a person. */
export const blamingTraits = [
  ...`lazy careless carelessly sloppy sloppily incompetent incompetently unprofessional unprofessionally useless hopeless negligent negligently thoughtless thoughtlessly irresponsible irresponsibly ignorant disorganised complacent naive naïve dismissive arrogant rude
slapdash clueless inept uncaring disinterested uninterested indifferent callous slack lax incapable hapless defensive obstructive unhelpful inexcusable wilfully deliberately lazily shoddy muddled unreliable dishonest evasive cavalier flippant
heartless insensitive judgemental patronising cold poor weak inadequate blinkered gullible idle apathetic half-hearted halfhearted amateurish feeble foolish stupid`.split(
    /\s+/,
  ),
  ...'pathetic woeful abysmal dire appalling shocking dreadful terrible laughable ridiculous unforgivable scandalous lamentable shameful disgraceful unprepared atrocious deplorable'.split(
    ' ',
  ),
  ...'stubborn pig-headed spineless cowardly smug selfish slipshod shambolic unfit workshy jaded cynical timid clueless unsuited arrogant bossy petty vain spiteful stubbornly half-asleep lacklustre'.split(
    ' ',
  ),
  'asleep at the wheel',
  'asleep at the',
  'bone idle',
  'past caring',
  'missing in action',
  'on autopilot',
  'too proud',
  'too ready to',
  'too quick to',
  'taken in by',
  'taken for a ride',
  'in over his head',
  'in over her head',
  'in over their heads',
  'out of touch',
  'blind to',
  'unwilling to',
  'ashamed of',
  'a shambles',
  'a disgrace',
  'a joke',
  'a mess',
  'a disaster',
  'an embarrassment',
  'too trusting',
  'too soft',
  'too easily',
  'too timid',
  'too busy',
  'too afraid',
  'too scared',
  'too lazy',
  'too friendly',
  'too close',
  'out of his depth',
  'out of her depth',
  'out of their depth',
  'out of its depth',
  'to blame',
  'at fault',
  'not good enough',
  'not up to the job',
  'not up to it',
  'not fit',
  'no good',
  'asleep on the job',
  'too busy to care',
  'in the wrong',
  'no excuse',
  'inexcusably',
];

const onWill = /^(?:wilfully|deliberately|obstructive)$/i;
const onBlame = /blame|fault|excus|in the wrong/i;

/** Why a quality is named. */
export const traitReason = (words: string): string =>
  onBlame.test(words)
    ? 'words that lay blame.'
    : onWill.test(words)
      ? 'words about a person’s will.'
      : 'a judgement on a person.';

/** Nouns of blame, with a worker beside them. */
export const blamingNouns = [
  'fault',
  'blame',
  'failure',
  'failures',
  'failing',
  'failings',
  'incompetence',
  'negligence',
  'laziness',
  'carelessness',
  'ineptitude',
  'lack of effort',
  'lack of care',
  'lack of interest',
  'lack of curiosity',
  'lack of professionalism',
  'lack of skill',
  'lack of commitment',
  'indifference',
  'arrogance',
  'poor attitude',
  'bad attitude',
  'poor work',
  'sloppy work',
  'shoddy work',
];

/** Said not to have been done, these speak of a person’s effort or judgement rather than of the record. */
export const qualityVerbs: ReadonlySet<string> = new Set(
  'engage listen try think understand grasp realise appreciate care trouble notice prioritise respect empathise want bother'.split(
    ' ',
  ),
);

/** Qualities that blame also where they are said of what a worker made: "the worker’s recording is a shambles". */
export const blamesTheWork =
  /^(?:pathetic|woeful|abysmal|dire|appalling|shocking|dreadful|terrible|laughable|ridiculous|unforgivable|scandalous|lamentable|shameful|disgraceful|atrocious|deplorable|lazy|careless|sloppy|shoddy|slapdash|incompetent|unprofessional|negligent|inexcusable|useless|hopeless|amateurish|a (?:shambles|disgrace|joke|mess|disaster)|an embarrassment|not good enough)$/i;
