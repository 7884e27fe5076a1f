/** Words by which something is asked for, left open or owed, and words of merit and of blame: fields of the scorer. Our own lists. */
import { wordSet } from '../../match.ts';

/** Said where something is asked for or still to come. */
export const askingWords = wordSet(`
recommend recommended recommendation recommendations suggest suggestion suggested advise advised advice advisable propose proposal urge request requested expect expectation expected require required requirement requires please kindly ensure remind reminder ask asks asking want wants wish
action actions task tasks priority urgent urgently asap immediately forthwith deadline overdue outstanding pending owed due next henceforth forward future benefit help useful usefully helpful sensible wise prudent worth better best essential vital imperative crucial important incumbent necessary
chase update upload book arrange convene complete finish revisit reconsider rewrite redo refer invite ring phone call email write send file scan sign check confirm clarify explore speak talk meet visit see seek obtain get gather make put add include remove correct amend record note
consider think review look start stop begin continue keep hold share tell inform notify escalate allocate reallocate transfer close reopen step plan schedule set agree bring go take give offer let remember forget
`);

/** Said of work that is done well, beside the qualities of good work. */
export const merit = wordSet(`
commend commended commendable commendation credit kudos applaud applauded admire admirable admiration praise praised praiseworthy hats salute tribute thank thanks grateful gratitude pleasure joy delight delightful gift godsend star stars hero heroes gold-standard gold exemplar example model masterclass textbook
outshine outshone excel excelled shone shine sparkle triumph triumphs success succeeded splendid superb sterling stellar brilliant terrific tremendous marvellous wonderful fantastic amazing impressive impressively impress impressed inspired inspiring remarkable remarkably extraordinary exceptional unusually
fault-free flawless faultless beautifully handsomely nobly bravely wisely rightly deftly ably adeptly shrewd shrewdly astute sharp keen alert watchful vigilant spotted noticed tenacity tenacious dogged persistence persistent patience patient kindness kind gentle humane compassion compassionate thoughtful
sensitive sensitively tactful considerate generous warm warmth heart bond trusting trusted rapport instrumental invaluable priceless indispensable rose risen beyond extra unflinching tireless tirelessly second-to-none first-rate first-class top-notch top-drawer spot-on cracking ace grand smashing
quick prompt promptly swift swiftly timely speedy decisive decisively proactive responsive thorough thoroughly meticulous painstaking careful carefully skilful skilfully skilled expert expertly competent professional professionally clear clearly lucid crisp rigorous robust strong solid sound right
`);

/** Said of work that falls short or of those who did it, beside the qualities of bad work. */
export const blameWords = wordSet(`
fault faulted blame blamed wrong wrongly poor poorly bad badly weak weakly slow slowly late tardy sluggish careless carelessly sloppy slack lax remiss negligent negligence offhand curt brusque blunt bluntness rude dismissive dismissively unhelpful unhelpfully insensitive insensitively callous cold
indifferent indifference disinterest uninterested apathy apathetic complacent complacency naive gullible blinkered defensive obstructive evasive ignored ignore overlooked overlook missed miss failed fail fails failing failure failings neglected neglect forgot forgotten abandoned dropped ball blunder blundered
bungled botched mishandled mess hash shambles shambolic chaotic muddle muddled disgrace disgraceful shame shameful shames shameless scandal scandalous lamentable deplorable woeful abysmal appalling dreadful dire dismal pitiful pathetic hopeless useless inept incompetent incompetence amateurish unprofessional
inadequate inadequately insufficient lacking lack lacked scant paltry grudging grudgingly reluctant reluctantly dithered dither dragged drag heels stalled sat sit hid hide ducked dodged shirked washed passed buck disappointed disappointing disappointingly let down short fell shy wanting curiosity
hardly barely scarcely overreacted overreaction heavy-handed clumsy clumsily crass cruel harsh punitive judgemental patronising condescending tokenistic perfunctory cursory superficial flimsy thin vague woolly sketchy patchy erratic inconsistent unreliable elusive absent invisible conspicuous unforgivable
inexcusable unacceptable unfortunate regrettable regrettably unwise foolish misguided mistaken misjudged misread underestimated minimised downplayed beggars belief astonishing startling staggering baffling alarming worrying conduct behaved bother bothered lost gave washed-its-hands out-of-depth depth
`);
