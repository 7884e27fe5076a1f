/** Verbs of this work in all their forms, so that a clause’s verb is known from its nouns. */
import { wordList } from '../../match.ts';
import { badVerbs } from '../fields/bad-work.ts';
import { doVerbs } from '../fields/do-verbs.ts';
import { judgingVerbs } from '../fields/traits.ts';
import { goodVerbs } from '../fields/good-work.ts';

const regular = wordList(`
fob need stall peter dwindle expire label signal travel counsel control equip defer drag ban trim contradict skip smoke stay commend praise reward repair settle sway swing trip weaken widen worsen zone yield abandon accept access accommodate account achieve act adapt add address adhere adjust admit adopt advise advocate affect agree aim allege allocate allow amend analyse answer appear apply appoint appreciate approach arrange arrest arrive ask
assess assign assist assume attach attempt attend audit avoid await back balance base believe belittle benefit blame block book bother bully call calm cancel capture care carry cause challenge change chair chase check claim clarify close
collaborate collect collude combine comfort comment communicate compare complain complete comply compromise conclude condone conduct confirm confuse consider consult contact contain contribute convene convey cooperate co-operate coordinate
co-ordinate cope copy correct cover create criticise cross damage date deal decide decline delay delegate deliver demand demonstrate deny depend deserve describe despair detail deteriorate determine develop devise die diminish disagree
disappear disappoint discharge disclose discontinue discover discuss dismiss disregard distress document doubt draft drift drop dwell ease edit embed emerge empathise enable encourage end endanger endorse engage enhance enjoy enquire ensure
escalate establish evaluate evict evidence exaggerate examine exceed exclude excuse expect experience explain explore expose express extend face facilitate fail fear file finish fit focus follow force form formulate fulfil gain gather gloss
grade grasp handle happen harm hear help hesitate highlight hope house hurry hurt identify ignore imagine implement imply improve include increase indicate influence inform initiate insist inspect instruct interpret interrupt intervene
interview introduce investigate invite invoke involve issue join judge jump justify lack lapse last laugh launch learn liaise lie like limit link list listen live locate lock log look lower maintain manage mark match matter measure mention mind minimise
minute misjudge mishandle bungle botch blunder dither trivialise misread miss misunderstand mock model moderate monitor motivate move name neglect negotiate note notice notify nudge observe obstruct obtain occur offend offer omit open operate organise overlook overreact
oversee overstep override pass patronise pause perform persist persuade phone pick place plan play pledge plot point police postpone practise praise prejudge prepare present prevent print prioritise probe proceed process produce progress
promise promote prompt propose protect prove provide pull pursue push query question quit raise rank rate re-allocate re-assess re-open re-refer reach react read realise reallocate reassess reassure receive recognise recommend reconsider
record recover reduce re-establish refer reflect refuse regard register rehouse reject relate release relax rely remain remark remember remind remove renew reopen repeat replace reply report represent request require rescue reschedule
research resolve respect respond rest restart restrict result retain retire reveal reverse review revise revisit reward risk rush sabotage safeguard satisfy save schedule score scream screen search secure seem separate serve settle shape share shirk
shout show shrug shut sigh sign signpost skip slam sleep slip slow smile solve sort sound stand start state stay step stop strengthen stress stretch struggle study submit succeed suffer suggest summarise supervise supply support suppose
suspect sustain switch sympathise tackle tailor talk target tell telephone tend terminate test text thank think threaten tick tidy time tolerate touch trace track train transfer translate transport travel treat trust try turn underestimate
undermine underplay update uphold upload upset urge use value verify view visit voice volunteer wait wake walk want warn waste watch weigh welcome wish withhold witness wonder work worry
`);

/** Base, past, past participle where they differ from -ed. */
const irregular = `
be was been|be were been|become became become|begin began begun|bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|forget forgot forgotten|get got got|give gave given|go went gone|grow grew grown|have had had|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left|lend lent lent|let let let|lose lost lost|make made made|mean meant meant|meet met met
mislead misled misled|misread misread misread|misunderstand misunderstood misunderstood|oversee oversaw overseen|overtake overtook overtaken|pay paid paid|put put put|read read read|ring rang rung|rise rose risen|run ran run|say said said
see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|show showed shown|shut shut shut|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|split split split|stand stood stood|steal stole stolen
stick stuck stuck|strive strove striven|swear swore sworn|take took taken|teach taught taught|tell told told|think thought thought|throw threw thrown|understand understood understood|undertake undertook undertaken|uphold upheld upheld
wake woke woken|wear wore worn|weigh weighed weighed|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|foresee foresaw foreseen|overhear overheard overheard|rewrite rewrote rewritten|override overrode overridden
overstep overstepped overstepped|quit quit quit|lie lay lain|broke broke broken|break broke broken
`;

const thirdPerson = (base: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
const doubled =
  /^(?:admit|allot|begin|commit|drop|fit|forget|get|hit|let|nod|omit|occur|permit|plan|plot|prefer|put|quit|refer|re-refer|rub|run|set|shrug|shut|sit|skip|slam|slip|split|step|stop|submit|transfer|upset|win|cut|chat|log|cancel|travel|model|label|signal|counsel|fulfil|control|level|quarrel|equip|defer|infer|deter|regret|bar|drag|prefer|ban|bat|fob|jam|trim|tap)$/;
const stem = (base: string): string => (doubled.test(base) ? `${base}${base.slice(-1)}` : base);
const past = (base: string): string =>
  base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem(base)}ed`;
const gerund = (base: string): string =>
  base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : /[^e]e$/.test(base) && base !== 'be'
      ? `${base.slice(0, -1)}ing`
      : `${stem(base)}ing`;

export type VerbForm = {
  readonly base: string;
  /** Which forms this word can be. */
  readonly as: ReadonlySet<'base' | 'third' | 'past' | 'participle' | 'gerund'>;
};
type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund';

const forms = new Map<string, { base: string; as: Set<Form> }>();
const put = (word: string, base: string, form: Form): void => {
  const known = forms.get(word);
  if (known) known.as.add(form);
  else forms.set(word, { base, as: new Set<Form>([form]) });
};
const irregularBases = new Set<string>();
for (const entry of irregular.trim().split(/[|\n]/)) {
  const [base = '', before = '', done = ''] = entry.trim().split(' ');
  irregularBases.add(base);
  put(base, base, 'base');
  if (base !== 'be' && base !== 'have' && base !== 'do') put(thirdPerson(base), base, 'third');
  put(before, base, 'past');
  put(done, base, 'participle');
  put(gerund(base), base, 'gerund');
}
for (const base of new Set(
  [...regular, ...badVerbs, ...goodVerbs, ...doVerbs, ...judgingVerbs].filter(
    (one) => !irregularBases.has(one),
  ),
)) {
  put(base, base, 'base');
  put(thirdPerson(base), base, 'third');
  if (!irregularBases.has(base)) {
    put(past(base), base, 'past');
    put(past(base), base, 'participle');
  }
  put(gerund(base), base, 'gerund');
}
for (const word of ['is', 'am', 'are', "isn't", "aren't"]) put(word, 'be', 'third');
for (const word of ["wasn't", "weren't"]) put(word, 'be', 'past');
for (const word of ['has', "hasn't", "haven't"]) put(word, 'have', 'third');
for (const word of ['does', "doesn't", "don't"]) put(word, 'do', 'third');
for (const word of ["didn't"]) put(word, 'do', 'past');
put("hadn't", 'have', 'past');

/** What a word, in small letters with plain apostrophes, is as a verb; undefined when it is none that is known. */
export const verbForm = (word: string): VerbForm | undefined => forms.get(word);

/** Base form of a verb in any of its forms, or the word itself. */
export const lemmaOf = (word: string): string => forms.get(word)?.base ?? word;

export const auxiliaries: ReadonlySet<string> = new Set(
  wordList(
    `is am are was were be been being has have had do does did will would shall should can could may might must ought need needs isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't needn't`,
  ),
);
export const modals: ReadonlySet<string> = new Set(
  wordList(
    `will would shall should can could may might must ought won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't needn't`,
  ),
);
