/** Ways of saying that somebody does not try, will not, cannot or is at fault: verbs with what follows them (R12). */

export type Way = { readonly verb: RegExp; readonly rest: RegExp; readonly because: string };
export const effort = 'words about a person’s effort.';
export const will = 'words about a person’s will.';
export const worth = 'a judgement on a person.';
export const laid = 'words that lay blame.';

/** Verbs that blame by what follows them. */
export const ways: readonly Way[] = [
  { verb: /^do$/, rest: /^nothing\b(?! (?:wrong|more than|of the kind))/, because: effort },
  { verb: /^miss$/, rest: /^the (?:point|obvious)\b|^what was (?:under|in front)/, because: worth },
  {
    verb: /^have$/,
    rest: /^no (?:real |proper |genuine |true |obvious )?(?:excuse|idea|clue|interest|curiosity|insight|sense of urgency|grip|commitment|intention|respect|regard|time for|business|patience|heart|drive|backbone|stomach)\b/,
    because: laid,
  },
  {
    verb: /^(?:choose|prefer|decide)$/,
    rest: /^(?:not to|to (?:ignore|do nothing|leave it|overlook|look away|believe))\b/,
    because: will,
  },
  { verb: /^let$/, rest: /^(?:\S+ ){1,3}?down\b/, because: laid },
  { verb: /^turn$/, rest: /^a (?:blind eye|deaf ear)\b/, because: will },
  {
    verb: /^make$/,
    rest: /^(?:no|little|hardly any|not much|scant) (?:real |proper )?(?:effort|attempt)\b/,
    because: effort,
  },
  {
    verb: /^make$/,
    rest: /^(?:(?:a|the) )?(?:poor|bad|lazy|careless|stupid|silly|basic|inexcusable) (?:\S+ )?(?:job|decisions?|mistakes?|choices?|errors?)\b|^a (?:hash|mess)\b/,
    because: worth,
  },
  {
    verb: /^do$/,
    rest: /^(?:a (?:poor|bad|terrible|lazy|sloppy|shoddy) job|the (?:bare |absolute )?minimum|as little as)\b/,
    because: worth,
  },
  {
    verb: /^show$/,
    rest: /^(?:no|little|scant|hardly any|a (?:complete |total |marked |real |worrying )?lack of) (?:real |professional )?(?:interest|curiosity|care|concern|compassion|effort|commitment|initiative|empathy|respect|urgency)\b/,
    because: worth,
  },
  {
    verb: /^lack$/,
    rest: /^(?:\S+ ){0,2}(?:will|heart|backbone|stomach|patience|tenacity|drive|maturity|warmth|humility|energy|curiosity|care|skills?|confidence|judgement|insight|interest|empathy|rigour|courage|professionalism|commitment|sense|competence|initiative|experience|drive|focus|understanding|compassion|authority|organisation)\b/,
    because: worth,
  },
  { verb: /^(?:wash|drag)$/, rest: /^(?:(?:his|her|their|its) )?(?:hands|feet|heels)\b/, because: effort },
  { verb: /^sit$/, rest: /^on (?:this|it|the|his|her|their)\b/, because: effort },
  {
    verb: /^take$/,
    rest: /^(?:the easy|no (?:responsibility|interest|notice|ownership|care))\b|^(?:his|her|their) eye off\b/,
    because: effort,
  },
  { verb: /^get$/, rest: /^(?:it|this|that|things) (?:badly |completely |so )?wrong\b/, because: laid },
  { verb: /^cut$/, rest: /^corners\b/, because: effort },
  { verb: /^go$/, rest: /^through the motions\b/, because: effort },
  { verb: /^drop$/, rest: /^the ball\b/, because: laid },
  { verb: /^fall$/, rest: /^(?:asleep|short of (?:his|her|their))\b/, because: laid },
  {
    verb: /^have$/,
    rest: /^(?:a|an|very|too)? ?(?:very )?(?:poor|weak|limited|little|shaky|superficial) (?:understanding|grasp|grip|knowledge|insight|judgement|skills?|attitude)\b/,
    because: worth,
  },
  { verb: /^give$/, rest: /^up\b/, because: effort },
  {
    verb: /^be$/,
    rest: /^(?:asleep (?:at|on)|ashamed|the problem|all over the place|nowhere to be seen|too (?:busy|lazy|afraid|scared|timid|trusting|soft|easily))\b/,
    because: worth,
  },
  { verb: /^prefer$/, rest: /^\S+ to (?:children|people|families|visits|visiting)\b/, because: will },
  { verb: /^hide$/, rest: /^behind\b/, because: will },
  { verb: /^(?:look|turn)$/, rest: /^(?:the other way|away)\b/, because: will },
  { verb: /^(?:bury|stick|put)$/, rest: /^(?:his|her|their) heads? in the sand\b/, because: will },
  { verb: /^(?:tick|coast|sleepwalk)$/, rest: /^(?:boxes|along|through|into)\b/, because: effort },
  {
    verb: /^(?:take|take)$/,
    rest: /^(?:the (?:path|line) of least|(?:his|her|their) (?:eye|hands?) off)\b/,
    because: effort,
  },
  { verb: /^take$/, rest: /^in by\b/, because: worth },
  {
    verb: /^(?:seem|appear)$/,
    rest: /^(?:to have )?(?:given up|lost interest|more interested|happy to)\b/,
    because: will,
  },
  { verb: /^pass$/, rest: /^the buck\b/, because: will },
];
export const deniedWays: readonly Way[] = [
  { verb: /^(?:cope|cut)$/, rest: /^(?:$|with\b|out for\b)/, because: worth },
  { verb: /^see$/, rest: /^(?:what was (?:in front|under|staring)|the obvious|the wood)\b/, because: worth },
  {
    verb: /^(?:be|appear|seem|look|sound)$/,
    rest: /^(?:(?:to be )?(?:\S+ )?(?:on top of|able to grasp|suited|cut out|interested|good enough|up to|competent|capable|professional|curious|thorough|careful|bothered|committed|reliable|honest|fit|skilled|diligent|conscientious|prepared to|willing to))\b/,
    because: worth,
  },
  {
    verb: /^have$/,
    rest: /^(?:a clue|any (?:idea|interest|curiosity|insight|understanding|sense)|the (?:skills?|curiosity|courage|confidence|patience|ability|will|decency|sense))\b/,
    because: worth,
  },
  {
    verb: /^(?:show|take)$/,
    rest: /^(?:any|the|much|enough) (?:\S+ )?(?:interest|curiosity|care|concern|effort|commitment|initiative|empathy|responsibility|trouble|time to)\b/,
    because: effort,
  },
  { verb: /^(?:pay)$/, rest: /^(?:any |enough )?attention\b/, because: effort },
  {
    verb: /^make$/,
    rest: /^(?:any|an|the|much|enough|the slightest) (?:real |proper )?(?:effort|attempt)\b/,
    because: effort,
  },
  {
    verb: /^(?:do)$/,
    rest: /^(?:(?:his|her|their|its) job|anything (?:about|to help)|enough)\b/,
    because: effort,
  },
  { verb: /^(?:put)$/, rest: /^(?:in )?(?:any|the|enough) effort\b/, because: effort },
  { verb: /^(?:know)$/, rest: /^what (?:he|she|they|it) (?:was|were) doing\b/, because: worth },
];
