/**
 * Nouns: what work and its record are made of, what a life is made of, and what is bad to have. Our own lists. They tell "no chronology"
 * from "no heating" and "no delay".
 */
import { wordSet } from '../../match.ts';

export const workNouns = wordSet(`
account accounts action actions address advocacy advocate advocates agenda agendas agreement agreements aim aims allocation analysis analyses apology appointment-letter approval assessment assessments attempt attempts audit-trail authorisation background baseline
basis benchmark body-map body-maps booking briefing care-plan case-note case-notes case-summary challenge chair check checklist checks chronology chronologies clarity closure closing-summary collaboration comment comments communication conclusion conclusions
conference conferences confirmation connection consent consideration consistency consultation consultations contact-record contents context contingency contingencies continuity contract contribution contributions conversation conversations coordination copy
core-group core-groups correspondence cover critique curiosity danger-statement data date dates deadline deadlines debate decision decisions decision-making definition depth detail details diagnosis diary direction direct-work disability discharge-summary discussion
discussions distribution document documents documentation ecomap ecomaps effort endings engagement enquiry enquiries entry entries episode escalation escalations ethnicity evaluation evidence example examples exit-plan expectation expectations explanation
explanations exploration fact facts family-tree feedback field fields file files focus follow-up follow-ups follow-through form forms formulation function genogram genograms goal goals grading grasp guidance handover handovers heading history histories
hypothesis hypotheses ideas identity impact indication information informed input insight instruction interim interpreter interpreters intervention interventions interview interviews introduction investigation invitation invitations involvement justification
key-worker lead-professional leadership letter letters liaison link links log logs mapping marker matrix meaning measure measures measurement medical mention mentions message method milestone milestones minutes model monitoring name names
narrative network next-steps note notes notice notification notifications objective objectives observation observations offer opinion option options order organisation outcome outcomes overview owner owners oversight ownership pace page pages paperwork
participation past-history pathway pattern permission perspective photograph photographs picture plan plans planning policy practice preparation presence priority priorities procedure process proof protocol purpose question questioning questionnaire questions
rating ratings rationale rationales reason reasons reasoning recommendation recommendations record recorded recording recordings records reference references referral referrals reflection reflections register rehearsal relationship relevance reminder reply replies
report reports representation request requests research response responses responsibility result return-interview review reviews revisit risk-assessment risk-assessments role roles safety-plan sample scale scaling schedule scope score scores screening
scrutiny section sections sense session sessions sharing sign sign-off signature signatures signing source sources staging standard statement statements step steps story strategy strategy-discussion strategy-meeting structure summary summaries supervision
supervisions support synthesis target targets task tasks test testing theme themes theory thinking thought thoughts thread threshold timeline timescale timescales timetable tool tools trace tracking trail training transfer translation transparency triangulation
trigger understanding undertaking update updates urgency variation verification version view views visit visits voice voices warning wishes witness words write-up write-ups writing day-in-the-life passport exit minute signposting escort
welfare-check welfare-checks capacity mental-capacity best-interests carer’s-assessment appropriate-adult chaperone counselling childcare placement-plan pathway-plan meeting meetings child-protection-medical dash toolkit oral-record
`);

/** Of a life, not of the work: what a family or an adult may lack. */
export const lifeNouns = wordSet(`
money food heating heat phone telephone car job jobs work-permit income benefits bed beds bedding clothes clothing shoes family friends friend relatives visitors neighbours english language speech words-of-his hygiene furniture carpet carpets electricity gas water fridge cooker toys
books teeth sight hearing mobility appetite sleep energy memory mood weight health-problems school-place school nursery college attendance home homes house housing-history hope future father mother parents siblings brother sister partner pets dog curtains
sense-of-time pain alcohol drugs substances cannabis violence weapons weapon convictions offences previous-convictions bruises bruising marks injury injuries boundaries routine routines stimulation breakfast dinner lunch tea supper bread milk nappies meals washing lock locks lift stairs rail garden
housing accommodation conditions flat-mates garden health allergies allergy medication siblings pets heating diagnosis savings behaviour self-esteem confidence-in concentration friendships bills debts debt arrears rent savings wages transport bus train internet wifi laundry heater boiler hot-water damp mould
`);

/** Good not to have. */
export const harms = wordSet(`
harm harms abuse injury injuries bruise bruises bruising mark marks concern concerns worry worries risk risks danger dangers incident incidents complaint complaints objection objections fear fears threat threats violence crime offence offences offending arrest arrests
problem problems difficulty difficulties trouble issue issues disagreement conflict dispute disputes barrier barriers obstacle obstacles surprise surprises shock pressure fuss waste waiting repeat repeats recurrence relapse relapses loss accident accidents fall falls admission
admissions exclusions exclusion absences truancy hurry haste blame shame stigma jargon doubt doubts question hesitation wonder need reason-to matter breach breaches breakdown regrets distress upset tears contradiction coercion crisis crises burden pain
re-referral re-referrals referral-back duplication bias judgement-of stone stones
`);
