/**
 * Words that judge a person instead of saying what was done: qualities, nouns, manners, and what only labels a family. Our own lists,
 * gathered by field (diligence, honesty, temper, ability, will) from the ordinary words of British English.
 */
import { wordSet } from '../../match.ts';

/** Said of anybody, these judge: adjectives. */
export const labels = wordSet(`
dysfunctional degenerate depraved immoral amoral perverse perverted deviant hard-faced high-handed heavy-handed underhanded unloving unmotherly unfatherly unnatural unforgiving undeserving undisciplined unambitious unconcerned unfeeling ungracious unrealistic-minded unself-aware
interfering meddlesome nosy nosey opinionated pushy bolshie gobby mouthy lippy cheeky impudent impertinent disrespectful disobedient ungovernable spoilt spoiled pampered mollycoddled overindulged work-avoidant clock-watching money-grabbing grabby mercenary calculating
two-timing unfaithful faithless disloyal treacherous sneaky underhand crooked fraudulent deceptive misleading untruthful mendacious unforthcoming secretive-by-nature cagey shirking idle-handed dozy gormless thick-skinned hard-hearted hard-nosed unsympathetic unbending
unapproachable unpleasant obnoxious insufferable intolerable impossible infuriating exasperating tiresome tedious draining exhausting high-maintenance hard-work entitled spiteful catty bitchy jealous possessive obsessive fanatical hypercritical fault-finding nitpicking
lackadaisical slapdash haphazard ham-fisted cack-handed bungling blundering clumsy-minded out-of-control unruly rowdy loutish boorish coarse crude uncouth vulgar ill-mannered bad-mannered ill-bred feckless shambling unkempt-minded hapless unworldly gutless
lazy idle bone-idle work-shy workshy feckless shiftless slothful indolent apathetic unmotivated bone-headed thick stupid dim dim-witted dense foolish daft silly idiotic moronic clueless brainless gormless witless hapless hopeless useless worthless pathetic pitiful
inept incompetent incapable unfit untrustworthy unreliable irresponsible reckless feeble weak-willed spineless cowardly gutless wimpish dishonest deceitful devious sly scheming manipulative two-faced duplicitous untruthful lying shifty slippery crafty cunning conniving
evasive obstructive uncooperative unco-operative difficult awkward obstinate stubborn pig-headed bloody-minded headstrong wilful defiant insolent insubordinate bolshy stroppy truculent belligerent confrontational combative aggressive hostile antagonistic argumentative
abrasive rude surly sullen moody petulant childish immature juvenile babyish attention-seeking needy clingy demanding grasping greedy selfish self-centred self-absorbed self-obsessed self-serving self-important narcissistic vain conceited arrogant cocky smug pompous
haughty snobbish condescending patronising supercilious sanctimonious self-righteous judgemental judgmental bossy overbearing domineering controlling bullying vindictive spiteful malicious nasty mean callous cruel heartless cold-hearted unfeeling uncaring thoughtless
inconsiderate insensitive tactless careless slapdash slipshod sloppy slovenly shoddy negligent neglectful lax slack remiss complacent blasé cavalier flippant frivolous nonchalant offhand indifferent uninterested disinterested unbothered half-hearted halfhearted
lacklustre lethargic jaded cynical bitter resentful grudging paranoid hysterical neurotic unhinged unstable crazy mad loopy melodramatic dramatic histrionic over-emotional overemotional promiscuous loose sluttish wayward feral wild uncontrollable ungovernable delinquent
streetwise worldly precocious ungrateful thankless unappreciative gullible naive naïve blinkered narrow-minded small-minded bigoted prejudiced ignorant uneducated unintelligent backward simple unprofessional amateurish unscrupulous corrupt bent shameless brazen unrepentant
disgraceful shameful despicable contemptible disgusting odious vile toxic poisonous evil wicked sinister creepy scruffy filthy dirty smelly unclean drunken boozy junkie workshy unemployable hypocritical insincere superficial fickle flaky scatty dizzy ditzy muddle-headed
woolly-minded disorganised chaotic shambolic hopelessly unteachable unreasonable irrational illogical stubbornly closed-minded resistant non-compliant noncompliant unwilling disengaged avoidant defensive prickly touchy oversensitive over-sensitive timid meek mousy passive
`);

/** Said of a worker these judge; of a family they may be plain facts. */
export const ofWorkersOnly = wordSet(`
asleep suspect casual heavy-handed high-handed cack-handed ham-fisted cavalier wishy-washy wet flimsy shallow superficial perfunctory cursory robotic wooden formulaic stilted patronising offhand lacklustre mediocre second-rate substandard sub-standard shoddy amateur
distant uninspiring uninspired unreflective uncurious incurious unthinking unanalytical undiscerning untested unsupportive unempathic unsympathetic unfocused unfocussed unproductive unconvincing unsound unfair unjust biased partisan prejudiced skewed one-sided starstruck smitten in-awe
poor weak inadequate slow late rushed careless disorganised chaotic muddled confused unprepared unsuited inexperienced green timid passive meek soft lenient gullible naive naïve cold distant aloof detached unfriendly unhelpful unresponsive dismissive abrupt brusque curt
short-tempered impatient insensitive inattentive distracted absent-minded forgetful unobservant uncritical unimaginative plodding pedestrian lukewarm tired burnt-out burned-out overwhelmed out-of-touch old-fashioned set-in-her-ways inflexible rigid bureaucratic officious
pedantic petty petty-minded interfering meddling nosy overzealous over-zealous gung-ho overconfident over-confident timorous fearful frightened scared afraid indecisive dithering vacillating wavering disloyal unambitious unskilled untrained unqualified ill-prepared
reluctant defensive resistant hostile difficult avoidant simple superficial dramatic stubborn passive unwilling disengaged aggressive demanding
`);

/** What somebody is called; no word that is as often a verb, a thing, or what a child fears. */
export const labelNouns = wordSet(`
chancer gossip gossips flirt menace tyrant meddler snoop sneak snake rat user-of-people taker creep weirdo oddball crank nutter nutcase headcase basket-case handful brute savage thief conman con-artist con-woman fibber exaggerator
drama-llama drama prima-donna know-all know-it-all smart-alec smart-aleck big-head show-off poser princess diva control-freak pushover mug sucker softie soft-touch doormat yes-man yes-woman lightweight rookie cowboy hack has-been makeweight bystander spectator
windbag loudmouth hothead lazybones dropout deadbeat dead-beat ne’er-do-well no-mark wrong-un problem-parent malcontent agitator stirrer gold-digger freeloader drunkard wino pisshead pothead smackhead layabout good-for-nothing
liar liars cheat fraud fraudster charlatan fantasist manipulator bully nuisance pest timewaster time-waster waster wasters layabout layabouts slacker slackers skiver skivers shirker shirkers idler malingerer sponger scrounger scroungers parasite leech freeloader
moaner whiner whinger complainer troublemaker trouble-maker troublemakers drama-queen attention-seeker hypochondriac martyr diva madam tearaway yob yobs thug thugs lout louts hooligan delinquent idiot idiots fool fools moron imbecile clown clowns joker jokers numpty
muppet dunce dimwit airhead coward cowards wimp doormat pushover soft-touch jobsworth jobsworths box-ticker clockwatcher clock-watcher deadwood amateur amateurs bungler dinosaur busybody snob bigot hypocrite narcissist psychopath sociopath addict-mother
drunk drunkard alcoholic junkie druggie slut tart slag brat brats animal animals scum lowlife low-life loser losers no-hoper disgrace embarrassment liability waste-of-space cuckoo
`);

/** Qualities as nouns: somebody's stubbornness, their incompetence. */
export const faults = wordSet(`
interference meddling nagging gossip gossiping moaning whining whingeing complaining shirking skiving dithering procrastination selfishness-of jealousy possessiveness entitlement pushiness disloyalty treachery deviousness untruthfulness disrespect disobedience
heavy-handedness high-handedness ham-fistedness bungling blundering unreason pig-headedness self-pity wilfulness drunkenness debauchery immorality vanity-project idle-hands slapdashness lack-of-care couldn’t-care-less
laziness idleness sloth apathy indolence fecklessness stupidity foolishness folly idiocy ignorance ineptitude incompetence inability incapacity hopelessness uselessness unreliability irresponsibility recklessness cowardice spinelessness timidity dishonesty deceit
deceitfulness deviousness slyness manipulation manipulativeness lies lying evasiveness obstructiveness obstinacy stubbornness pig-headedness bloody-mindedness wilfulness defiance insolence belligerence hostility aggression rudeness surliness petulance childishness
immaturity neediness greed selfishness self-interest self-importance narcissism vanity conceit arrogance smugness pomposity condescension bossiness vindictiveness spite malice nastiness callousness cruelty heartlessness thoughtlessness inconsideration insensitivity
tactlessness carelessness sloppiness slovenliness negligence laxity slackness complacency flippancy nonchalance indifference disinterest half-heartedness lethargy cynicism bitterness paranoia hysteria neurosis melodrama histrionics dramatics promiscuity waywardness
ingratitude gullibility naivety naïvety naivete narrow-mindedness bigotry prejudice unprofessionalism amateurishness shamelessness hypocrisy insincerity superficiality fickleness disorganisation muddle-headedness unreasonableness excuses excuse whims games antics nonsense
drama tantrums attention-seeking non-compliance noncompliance uncooperativeness disguised-compliance bravado pettiness ego egos unwillingness
`);

/** Ways of doing something that judge who did it. */
export const manners = wordSet(`
lazily idly stupidly foolishly ineptly incompetently hopelessly uselessly pathetically irresponsibly recklessly feebly dishonestly deceitfully deviously slyly manipulatively evasively obstinately stubbornly wilfully willfully deliberately knowingly defiantly insolently
belligerently aggressively rudely sullenly petulantly childishly selfishly arrogantly smugly pompously condescendingly patronisingly sanctimoniously vindictively spitefully maliciously callously cruelly heartlessly thoughtlessly inconsiderately insensitively tactlessly
carelessly sloppily negligently neglectfully complacently flippantly nonchalantly indifferently half-heartedly grudgingly cynically hysterically melodramatically promiscuously naively naïvely ignorantly unprofessionally amateurishly unscrupulously shamelessly brazenly
disgracefully shamefully inexcusably unforgivably hypocritically unreasonably conveniently predictably blithely glibly lackadaisically perversely unbelievably astonishingly
`);

/** Good to be; denied, they judge. */
export const virtues = wordSet(`
capable competent able fit suited interested bothered committed professional honest truthful reliable trustworthy trusted careful curious thorough diligent conscientious motivated engaged responsible mature sensible serious sincere genuine good up-to-it bright clever
intelligent qualified experienced skilled caring kind attentive organised professional willing prepared cut-out competent fussed concerned insightful
`);
/** What somebody may be said to have none of. */
export const virtueNouns = wordSet(`
effort interest curiosity commitment care concern compassion empathy insight initiative drive energy enthusiasm motivation backbone courage stomach spine heart patience tact sense judgement judgment ability aptitude skill skills competence professionalism maturity humility
remorse shame responsibility ownership respect regard manners integrity honesty loyalty will willpower self-control self-discipline discipline gumption common-sense clue idea grasp intention desire wish attempt inclination appetite warmth warmth-of boundaries conscience
insight self-awareness time grip rigour dedication imagination understanding confidence organisation inclination excuse business
`);

/** What somebody does, said so that it judges them: base forms. */
export const judgingVerbs = wordSet(`
swan saunter waltz breeze swagger strut flounce strop sulk whine whinge moan grumble gripe nag gossip meddle snoop pry skive shirk slack loaf laze idle loll doze snooze daydream coast bluff waffle blag wangle scrounge sponge leech freeload mooch fritter squander
lie fib deceive cheat swindle con dupe hoodwink manipulate exploit scheme connive plot grovel fawn pander crawl toady sneer scoff jeer mock taunt belittle patronise condescend bully browbeat hector harangue badger pester wheedle whitewash fudge fob shrug bottle
blunder bungle botch muddle bumble fumble flounder dither waver dodder rubber-stamp pontificate preach lecture grandstand showboat posture preen gloat crow boast brag flaunt simper wallow rant rave storm bluster overreact fuss flap panic
indulge mollycoddle spoil smother neglect abandon dump sacrifice betray renege wriggle squirm evade dodge duck sidestep stonewall obstruct sabotage undermine
`);
