/**
 * Words by which a piece of work is praised: qualities, nouns and verbs. Our own list, gathered by field from the ordinary words of
 * British English.
 */
import { wordSet } from '../../match.ts';

export const goodQualities = wordSet(`
excellent outstanding superb brilliant exceptional exceptionally exemplary impressive impressively remarkable remarkably admirable admirably commendable commendably praiseworthy laudable first-rate first-class top-class high-quality high-calibre fine splendid
wonderful marvellous fantastic terrific great good lovely beautiful beautifully nice nicely pleasing heartening inspiring inspired uplifting refreshing delightful gratifying stellar sterling faultless flawless impeccable immaculate model
strong strongly solid sound soundly robust robustly rigorous rigorously thorough thoroughly comprehensive comprehensively complete full fuller detailed rich richly vivid vividly deep deeply nuanced insightful perceptive astute incisive penetrating
sharp crisp clear clearly crystal-clear lucid lucidly coherent coherently cogent logical logically well-argued well-reasoned well-written well-organised well-planned well-led well-run well-judged well-kept well-evidenced well-structured well-thought-out
well-attended well-chaired well-managed well-prepared well-recorded well-informed well-paced well-timed considered thoughtful thoughtfully careful carefully meticulous meticulously painstaking painstakingly conscientious diligent diligently assiduous
precise precisely specific accurate accurately exact consistent consistently steady steadily reliable reliably dependable regular regularly timely punctual punctually prompt promptly swift swiftly quick quickly speedy rapid rapidly immediate immediately
decisive decisively proactive proactively responsive agile flexible creative creatively imaginative imaginatively inventive innovative original playful ingenious resourceful purposeful purposefully focused focussed targeted measurable meaningful
effective effectively efficient efficiently productive successful successfully fruitful useful helpful invaluable valuable worthwhile beneficial constructive positive pivotal skilled skilful skilfully expert expertly adept accomplished masterly
confident competent competently professional knowledgeable experienced capable able child-centred child-focused child-led person-centred person-led family-led strengths-based trauma-informed restorative relational holistic whole-family balanced fair fairly
even-handed measured proportionate proportionately appropriate appropriately sensible sensibly wise wisely judicious realistic pragmatic honest honestly candid frank open transparent transparently straightforward plain sensitive sensitively tactful tactfully
respectful respectfully courteous kind kindly gentle gently warm warmly caring compassionate compassionately empathic empathetic humane tender friendly welcoming patient patiently calm calmly attentive attentively curious curiously inquisitive
persistent persistently tenacious tenaciously dogged doggedly determined resolute unwavering tireless tirelessly committed dedicated devoted energetic enthusiastic passionate generous trusting trusted respected reflective reflectively analytical
evaluative authoritative challenging searching inclusive inclusively collaborative collaboratively joined-up coordinated co-ordinated seamless seamlessly smooth smoothly orderly tidy neat neatly legible readable easy fluent concise succinct
up-to-date current contemporaneous safe safely safer secure protective vigilant alert thriving flourishing improved improving better best stronger clearer happier settled proud delighted pleased impressed grateful thankful
memorable moving touching striking telling apt fitting evident visible convincing persuasive compelling credible defensible justified legible same-day tailored individualised personalised bespoke culturally-sensitive anti-discriminatory lively engaging
painstaking unhurried unrushed undeterred unfailing unflinching timeously plain-spoken worthwhile exacting scrupulous scrupulously bold brave courageous bright strong-minded crucially seasoned stable stabilised effective
`);

export const goodNouns = wordSet(`
strength strengths credit praise care skill kindness warmth patience respect empathy compassion persistence tenacity determination creativity imagination insight curiosity rigour clarity depth thoroughness precision sensitivity honesty openness success
achievement exemplar highlight asset godsend lifeline difference improvement progress partnership trust confidence rapport pride diligence dedication commitment professionalism
`);

/** Said as they are, these tell that work went well. */
export const goodVerbs = wordSet(`
succeed excel flourish thrive shine impress improve strengthen enrich deepen capture illuminate clarify honour respect cherish value empower enable protect reassure steady stabilise resolve settle persevere persist listen anticipate spot notice weigh triangulate
tailor celebrate commend praise applaud appreciate achieve exceed pay help uplift
`);
